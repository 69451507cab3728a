@echo off
rem Starts the tool with its own Java where there is one, else with Java 17 or later of this machine.
setlocal DisableDelayedExpansion
set "APIM_MIGRATE_TYPED=%~0"
set "TOOL=%~dp0.."
if not defined APIM_HOME if not defined CARBON_HOME if exist "%TOOL%\..\repository\conf\deployment.toml" set "APIM_HOME=%TOOL%\.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%TOOL%\runtime\bin\java.exe" set "JAVA=%TOOL%\runtime\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo ERROR  No Java was found that this tool runs on 1>&2
  echo   where: %TOOL%\runtime, JAVA_HOME, the PATH 1>&2
  echo   why:   this tool needs Java 17 or later 1>&2
  echo   next:  install Java 17, or set JAVA_HOME to one 1>&2
  exit /b 6
)
rem %%* is passed on as it was typed: quotes, commas and equals signs stay where they are.
"%JAVA%" -Xlog:disable -XX:+UseSerialGC -Dfile.encoding=UTF-8 %APIM_MIGRATE_OPTS% -cp "%TOOL%\lib\*" org.apimmigrate.cli.Main %*
exit /b %ERRORLEVEL%
