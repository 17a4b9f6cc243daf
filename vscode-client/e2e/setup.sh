#!/bin/sh
# Makes a Visual Studio Code of code-server's package, without its install script, which downloads, and
# looks whether it and Chromium start here. Needs a C++ compiler, make, Python, pkg-config, ripgrep,
# Chromium, the headers of Kerberos (libkrb5-dev) and of Node.
set -eu
cd "$(dirname "$0")"

missing=
for tool in chromium rg g++ make python3 pkg-config; do
  command -v "$tool" >/dev/null || missing="$missing $tool"
done
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || missing="$missing node-20"
if [ -n "$missing" ]; then
  echo "missing:$missing"
  exit 1
fi

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
  (cd "$vscode/node_modules/$module" && npx --yes node-gyp@12.4.0 rebuild) || true
  ls "$vscode/node_modules/$module/build/Release/"*.node
done
npm rebuild argon2 --ignore-scripts=false --build-from-source

node node_modules/code-server/out/node/entry.js --version
node --input-type=module --eval '
  import { launch } from "./editor.mjs";
  await (await launch()).close();
'
