#!/bin/sh
# Makes a Visual Studio Code of code-server's package, without its install script, which downloads.
# Needs a C++ compiler, make, Python, ripgrep, the headers of Kerberos (libkrb5-dev) and of Node.
set -eu
cd "$(dirname "$0")"
node=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
if [ -f "$node/include/node/node.h" ]; then
  export npm_config_nodedir="$node" # else node-gyp would fetch them
fi
npm ci
vscode=$PWD/node_modules/code-server/lib/vscode
(cd "$vscode" && npm install --ignore-scripts --omit=dev)
(cd "$vscode/extensions" && npm install --ignore-scripts --omit=dev)
mkdir -p "$vscode/node_modules/@vscode/ripgrep/bin"
ln -sf "$(command -v rg)" "$vscode/node_modules/@vscode/ripgrep/bin/rg"
ln -sfn node_modules "$vscode/node_modules.asar"
for module in node-pty @vscode/spdlog native-watchdog @parcel/watcher; do
  # Some end with an error after the one file that counts was built.
  (cd "$vscode/node_modules/$module" && npx --yes node-gyp rebuild) || true
  ls "$vscode/node_modules/$module/build/Release/"*.node
done
npm rebuild argon2 --ignore-scripts=false --build-from-source
