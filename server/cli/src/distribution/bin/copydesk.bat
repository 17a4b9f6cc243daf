@echo off
rem Starts Copydesk with the Java that JAVA_HOME names, else with the first one on PATH.
rem COPYDESK_JAVA_OPTIONS may hold further options for Java, such as -Xmx4g.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"

if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
  if not exist "%JAVA_HOME%\bin\java.exe" (
    >&2 echo copydesk: JAVA_HOME is '%JAVA_HOME%', but there is no bin\java.exe in it
    exit /b 2
  )
) else (
  set "java=java.exe"
  where /q java.exe || (
    >&2 echo copydesk: needs Java 17 or newer; install it, or set JAVA_HOME
    exit /b 2
  )
)

rem A Java installation says in this file what it is, which saves asking it.
set "version="
set "runtime="
if defined JAVA_HOME if exist "%JAVA_HOME%\release" (
  for /f "usebackq tokens=1,2 delims==" %%A in ("%JAVA_HOME%\release") do (
    if "%%A"=="JAVA_VERSION" for /f "delims=._-+" %%V in ("%%~B") do set "version=%%V"
    if "%%A"=="JAVA_RUNTIME_VERSION" set "runtime=%%~B"
  )
)
if defined version if %version% LSS 17 (
  >&2 echo copydesk: needs Java 17 or newer; set JAVA_HOME to a newer one
  exit /b 2
)

rem A check is over before the second compiler would pay, and gains where the first one begins early; in
rem a language server it takes the processor from whoever types.
set "pace=-XX:TieredStopAtLevel=1 -XX:Tier3CompileThreshold=500 -XX:Tier3BackEdgeThreshold=5000"
set "heap=-XX:NewSize=32m -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=10"
if "%~1"=="lsp" set "heap=-Xms32m"

rem Classes as this very Java wants them in memory, made when the program was built; Java takes them
rem in that place alone, and starts slowest of all with what it does not take.
set "jsa=%home%\lib\copydesk-%runtime%.jsa"
set "made_for="
if exist "%jsa%.home" set /p made_for=<"%jsa%.home"
set "archive="
if "%made_for%"=="%home%" set archive="-XX:SharedArchiveFile=%jsa%"

rem Java itself stays silent: standard output is the report's, or the protocol's.
"%java%" -Xshare:auto -Xlog:disable -XX:-UsePerfData -XX:+UseSerialGC %pace% %heap% -Xss8m "-Dcopydesk.home=%home%" "-Dcopydesk.language=%LANG%" -Dcopydesk.exit=64 %COPYDESK_JAVA_OPTIONS% %archive% -jar "%home%\lib\copydesk-cli.jar" %*
rem Java ends with 1 where it cannot start, which here means that something was found. So the program
rem adds 64 to its own exit codes; whatever else comes back is no verdict.
set "code=%errorlevel%"
if %code% geq 64 if %code% leq 66 (
  set /a code=code-64
  goto :end
)
>&2 echo copydesk: Java did not start; is there too little memory, or an odd option?
set "code=2"
:end
exit /b %code%
