@echo off
rem Takes the flags of the documented procedure as they are. Flags with a comma or an equals sign may be quoted: "-Dtenants=a.com,b.com"
rem No "call": it would take percent signs and carets of the flags apart a second time. The other script ends this one, too.
"%~dp0apim-migrate.bat" %*
