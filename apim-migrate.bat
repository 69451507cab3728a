@echo off
rem Starts the tool; builds it first when that has not been done.
setlocal
set "APIM_MIGRATE_TYPED=%~0"
set "ROOT=%~dp0"
set "APP=%ROOT%cli\target\app"
set "LOG=%ROOT%cli\target\build.log"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo ERROR  Java was not found 1>&2
  echo   where: the PATH and JAVA_HOME 1>&2
  echo   why:   this tool needs Java 17 or later 1>&2
  echo   next:  install a JDK 17, or set JAVA_HOME to one 1>&2
  exit /b 6
)
if exist "%APP%\built" goto run
echo apim-migrate: building ^(first use^); this takes a minute or two, once 1>&2
if not exist "%ROOT%cli\target" mkdir "%ROOT%cli\target"
pushd "%ROOT%"
call mvnw.cmd -q -B -pl definition-reference,cli -am package -Dquick -DskipTests "-Dspotless.check.skip=true" >"%LOG%" 2>&1
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" (
  type "%LOG%" 1>&2
  echo ERROR  The build failed 1>&2
  echo   where: %LOG% 1>&2
  echo   why:   see the lines above 1>&2
  echo   next:  mend what they name, and run the same command again 1>&2
  exit /b 6
)
type nul >"%APP%\built"
:run
"%JAVA%" -Xlog:disable -XX:+UseSerialGC -Dfile.encoding=UTF-8 %APIM_MIGRATE_OPTS% -cp "%APP%\lib\*" org.apimmigrate.cli.Main %*
exit /b %ERRORLEVEL%
