@echo off
rem Starts the tool with its own Java where there is one, else with Java 17 or later of this machine.
setlocal DisableDelayedExpansion
set "APIM_MIGRATE_TYPED=%~0"
set "TOOL=%~dp0.."
if not defined APIM_HOME if not defined CARBON_HOME if exist "%TOOL%\..\repository\conf\deployment.toml" set "APIM_HOME=%TOOL%\.."
set "JAVA="
set "TRY=%TOOL%\runtime\bin\java.exe"
call :try
if defined JAVA goto run
set "TRY=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :try
if defined JAVA goto run
for %%J in (java.exe) do set "TRY=%%~$PATH:J"
call :try
if defined JAVA goto run
echo ERROR  No Java was found that this tool runs on 1>&2
echo   where: "%TOOL%\runtime", JAVA_HOME, the PATH 1>&2
echo   why:   this tool needs Java 17 or later 1>&2
echo   next:  install Java 17, or set JAVA_HOME to one 1>&2
exit /b 6

:run
rem %%* is passed on as it was typed: quotes, commas and equals signs stay where they are.
"%JAVA%" -Xlog:disable -XX:+UseSerialGC -Dfile.encoding=UTF-8 %APIM_MIGRATE_OPTS% -cp "%TOOL%\lib\*" org.apimmigrate.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java in TRY if it is 17 or later. No argument: "call" would take percent signs and carets of a path apart once more. The outer
rem quotes are for cmd, which takes the first and the last one away. A Java 8 calls itself 1.8.
:try
if not defined TRY exit /b 1
if not exist "%TRY%" exit /b 1
set "VERSION="
for /f "tokens=3" %%V in ('^""%TRY%" -version 2^>^&1 ^| findstr version^"') do if not defined VERSION set "VERSION=%%~V"
if not defined VERSION exit /b 1
for /f "tokens=1 delims=.-+ " %%M in ("%VERSION%") do set "VERSION=%%M"
if %VERSION% LSS 17 exit /b 1
set "JAVA=%TRY%"
exit /b 0
