@echo off
rem Starts the command simpul. In a checkout it first builds what is missing or older than its sources.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo simpul: Java tidak ditemukan. Pasang JDK 17 atau lebih baru, atau setel JAVA_HOME. 1>&2
  exit /b 1
)
if not exist "%ROOT%pom.xml" (
  set "JAR=%ROOT%simpul.jar"
  goto run
)
set "JAR=%ROOT%cli\target\simpul\simpul.jar"
powershell -NoProfile -Command "if (-not (Test-Path $env:JAR)) { exit 1 }; $built = (Get-Item $env:JAR).LastWriteTime; $sources = Get-ChildItem ($env:ROOT + 'pom.xml'), ($env:ROOT + '*\pom.xml'), ($env:ROOT + '*\src\main'), ($env:ROOT + 'routes\services') -Recurse -File; if ($sources | Where-Object LastWriteTime -gt $built) { exit 1 }"
if not errorlevel 1 goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo simpul: Maven ^(mvn^) tidak ditemukan; perlu untuk membangun dari sumber. 1>&2
  exit /b 1
)
if not exist "%ROOT%target" mkdir "%ROOT%target"
echo Membangun Simpul; catatan lengkap: %ROOT%target\build.log
pushd "%ROOT%"
call mvn -B -ntp -DskipTests package > target\build.log 2>&1
if errorlevel 1 (
  popd
  echo Gagal membangun; lihat %ROOT%target\build.log 1>&2
  exit /b 1
)
popd
:run
"%JAVA%" -jar "%JAR%" %*
exit /b %errorlevel%
