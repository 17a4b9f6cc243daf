/** Finding a Java that can run the language server. Knows nothing of the editor. */
import { execFile } from 'node:child_process';
import * as path from 'node:path';

export const OLDEST_JAVA = 17;

/** A Java that can be started, and how new it is. */
export interface Java {
  readonly executable: string;
  readonly version: number;
}

/** Asks a Java for its version; rejects if it cannot be started. */
export type AskVersion = (executable: string) => Promise<string>;

/** Where to look, the first being what the user asked for. */
export function candidates(
  setting: string | undefined,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  const name = platform === 'win32' ? 'java.exe' : 'java';
  const homes = [setting, environment['JAVA_HOME']].filter((home) => home?.trim());
  return [...homes.map((home) => join(home!.trim(), 'bin', name)), name];
}

/** The feature release in what `java -version` prints, 8 for "1.8.0"; undefined if there is none. */
export function featureRelease(printed: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match ? Number(match[1]) : undefined;
}

/**
 * The first Java that is new enough. If there is none, the newest of those that are too old, so
 * that it can be named; undefined if there is no Java at all.
 */
export async function findJava(
  executables: readonly string[],
  ask: AskVersion = askVersion,
): Promise<Java | undefined> {
  let tooOld: Java | undefined;
  for (const executable of executables) {
    const version = await ask(executable).then(featureRelease, () => undefined);
    if (version !== undefined && version >= OLDEST_JAVA) {
      return { executable, version };
    }
    if (version !== undefined && version > (tooOld?.version ?? 0)) {
      tooOld = { executable, version };
    }
  }
  return tooOld;
}

/** How the server of a distribution folder is started. */
export function serverArguments(distribution: string): string[] {
  return [
    // Small and silent: standard output is the protocol's.
    '-Xshare:auto',
    '-XX:+UseSerialGC',
    '-XX:-UsePerfData',
    '-Xss8m',
    '-Dfile.encoding=UTF-8',
    `-Dcopydesk.home=${distribution}`,
    '-jar',
    path.join(distribution, 'lib', 'copydesk-cli.jar'),
    'lsp',
  ];
}

function askVersion(executable: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(executable, ['-version'], { timeout: 10_000 }, (error, _out, err) => {
      if (error) {
        reject(error);
      } else {
        resolve(err);
      }
    });
  });
}
