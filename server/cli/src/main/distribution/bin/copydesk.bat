@echo off
setlocal
set "home=%~dp0.."
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java")
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss8m -jar "%home%\lib\copydesk-cli.jar" %*
exit /b %errorlevel%
