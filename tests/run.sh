#!/usr/bin/env bash
# Builds everything and runs every test project, one after the other. Closes with "N passed, N failed, N skipped".
#   tests/run.sh             everything
#   tests/run.sh Shell Cli   only the test projects whose names contain one of the words
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
configuration=Debug
folder=$(echo "$configuration" | tr '[:upper:]' '[:lower:]')

need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "installing ${*:2} (for $1)"
  if [ "$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq "${@:2}"
  else sudo apt-get update -qq && sudo apt-get install -y -qq "${@:2}"; fi
}
command -v dotnet >/dev/null 2>&1 || { echo "The .NET SDK named in global.json is needed: https://dotnet.microsoft.com/download"; exit 2; }
need git git
need setsid util-linux
need pkill procps
# The sandbox's tests are skipped, with the reason, where it cannot be had.
command -v bwrap >/dev/null 2>&1 || need bwrap bubblewrap || true
# NativeAOT links with clang, or else with gcc.
command -v gcc >/dev/null 2>&1 || need clang clang zlib1g-dev
need objcopy binutils

echo "== build"
started=$SECONDS
if ! dotnet build AgentGen.sln -c "$configuration" -v q -nologo -clp:ErrorsOnly; then
  echo "the build failed"
  echo "0 passed, 1 failed"
  exit 1
fi
echo "   built in $((SECONDS - started)) s"

passed=0 failed=0 skipped=0
for project in tests/*.Tests/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  if [ $# -gt 0 ]; then
    wanted=no
    for word in "$@"; do case "$name" in *"$word"*) wanted=yes ;; esac; done
    [ "$wanted" = yes ] || continue
  fi

  echo "== $name"
  started=$SECONDS
  log=$(mktemp)
  "artifacts/bin/$name/$folder/$name" -noColor -noLogo </dev/null 2>&1 | tee "$log" | grep -vE '^ *(Discover|Start|Finish)(ing|ed):|^ *$'
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+' "$log" | tail -n 1)
  rm -f "$log"
  if [ -z "$summary" ]; then
    echo "   $name ended without a summary: it crashed, or could not start"
    failed=$((failed + 1))
    continue
  fi

  read -r total errors fail skip notrun <<<"$(echo "$summary" | tr -cd '0-9 \n')"
  failed=$((failed + fail + errors))
  skipped=$((skipped + skip + notrun))
  passed=$((passed + total - fail - skip - notrun))
  echo "   $((SECONDS - started)) s"
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
