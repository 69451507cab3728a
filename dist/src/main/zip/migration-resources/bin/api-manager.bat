@echo off
rem Takes the flags of the documented procedure as they are. Flags with a comma or an equals sign may be quoted: "-Dtenants=a.com,b.com"
call "%~dp0apim-migrate.bat" %*
exit /b %ERRORLEVEL%
