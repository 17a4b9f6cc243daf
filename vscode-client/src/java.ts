/** Finding a Java that can run the language server. Knows nothing of the editor. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';

export const OLDEST_JAVA = 17;

/** Where a Java may be, and who named the place. */
export interface Candidate {
  readonly executable: string;
  readonly from: 'own' | 'setting' | 'JAVA_HOME' | 'PATH' | 'folder';
}

/** What became of asking a candidate: a version, or why there is none. */
export type Answer = Candidate & { readonly version?: number; readonly problem?: string };

/** A Java that can be started, and how new it is. */
export type Java = Candidate & { readonly version: number };

/** Asks a Java for its version; rejects if it cannot be started or says nothing. */
export type AskVersion = (executable: string) => Promise<string>;

/** The names of the entries of a folder; none where there is no such folder. */
export type ListFolder = (folder: string) => string[];

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
  readonly list: ListFolder;
}

/**
 * Where somebody said that Java is: what the extension brought along, then the setting (the folder
 * of a Java, its bin folder or the program itself), JAVA_HOME and PATH.
 */
export function named(
  own: string | undefined,
  setting: string | undefined,
  machine: Machine,
): Candidate[] {
  const paths = pathOf(machine);
  const join = (...parts: string[]) => paths.join(...parts);
  const basename = (file: string) => paths.basename(file);
  const name = programName(machine);
  const found: Candidate[] = [];
  if (own) {
    found.push({ executable: join(own, 'bin', name), from: 'own' });
  }
  const set = setting?.trim();
  if (set) {
    const executable =
      basename(set) === name
        ? set
        : basename(set) === 'bin'
          ? join(set, name)
          : join(set, 'bin', name);
    found.push({ executable, from: 'setting' });
  }
  const javaHome = machine.environment['JAVA_HOME']?.trim();
  if (javaHome) {
    found.push({ executable: join(javaHome, 'bin', name), from: 'JAVA_HOME' });
  }
  found.push({ executable: name, from: 'PATH' });
  return found;
}

/** Where installers and version managers put a Java, the newest of a folder first. */
export function wellKnown(machine: Machine): Candidate[] {
  const paths = pathOf(machine);
  const join = (...parts: string[]) => paths.join(...parts);
  const { home, environment } = machine;
  const places: [folder: string, inside: string][] =
    machine.platform === 'win32'
      ? [environment['ProgramFiles'] ?? 'C:\\Program Files']
          .flatMap((programs) =>
            ['Java', 'Eclipse Adoptium', 'Microsoft', 'Amazon Corretto', 'Zulu', 'BellSoft'].map(
              (vendor): [string, string] => [join(programs, vendor), ''],
            ),
          )
          .concat([[join(home, '.jdks'), '']])
      : machine.platform === 'darwin'
        ? [
            ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
            [join(home, 'Library/Java/JavaVirtualMachines'), 'Contents/Home'],
            ['/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'],
            ['/usr/local/opt', 'libexec/openjdk.jdk/Contents/Home'],
          ]
        : [
            ['/usr/lib/jvm', ''],
            ['/usr/lib64/jvm', ''],
            ['/usr/java', ''],
            ['/opt', ''],
          ];
  if (machine.platform !== 'win32') {
    places.push([join(home, '.sdkman/candidates/java'), ''], [join(home, '.jdks'), '']);
  }
  return places.flatMap(([folder, inside]) =>
    machine
      .list(folder)
      .filter((name) => /java|jdk|jre|jvm|temurin|corretto|zulu|graal|semeru|^\d/i.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => ({
        executable: join(folder, name, inside, 'bin', programName(machine)),
        from: 'folder' as const,
      })),
  );
}

/** The feature release in what `java -version` prints, 8 for "1.8.0"; undefined if there is none. */
export function featureRelease(printed: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match ? Number(match[1]) : undefined;
}

/**
 * The first that is new enough. If there is none, the newest of those that are too old, so that it
 * can be named; undefined if there is no Java at all. All are asked at once: one that hangs holds up
 * only what comes after it.
 *
 * @param tell is told of every answer, also of those that nobody waits for
 */
export async function findJava(
  candidates: readonly Candidate[],
  tell: (answer: Answer) => void = () => undefined,
  ask: AskVersion = askVersion,
): Promise<Java | undefined> {
  const answers = candidates.map((candidate) =>
    answerOf(candidate, ask).then((answer) => {
      tell(answer);
      return answer;
    }),
  );
  let tooOld: Java | undefined;
  for (const asked of answers) {
    const answer = await asked;
    if (answer.version !== undefined) {
      const java = { ...answer, version: answer.version };
      if (java.version >= OLDEST_JAVA) {
        return java;
      }
      tooOld = tooOld && tooOld.version >= java.version ? tooOld : java;
    }
  }
  return tooOld;
}

async function answerOf(candidate: Candidate, ask: AskVersion): Promise<Answer> {
  try {
    const version = featureRelease(await ask(candidate.executable));
    return version === undefined
      ? { ...candidate, problem: 'names no version' }
      : { ...candidate, version };
  } catch (error) {
    return { ...candidate, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** How the server of a distribution folder is started. */
export function serverArguments(distribution: string): string[] {
  return [...programArguments(distribution), 'lsp'];
}

/** How the program of a distribution folder is started; its own arguments follow. */
export function programArguments(distribution: string): string[] {
  return [
    // Small and silent: standard output is the protocol's.
    '-Xshare:auto',
    '-XX:+UseSerialGC',
    '-XX:-UsePerfData',
    // The second compiler would take the processor from whoever types.
    ...['-XX:TieredStopAtLevel=1', '-XX:Tier3CompileThreshold=500'],
    '-XX:Tier3BackEdgeThreshold=5000',
    '-Xss8m',
    '-Dfile.encoding=UTF-8',
    `-Dcopydesk.home=${distribution}`,
    '-jar',
    path.join(distribution, 'lib', 'copydesk-cli.jar'),
  ];
}

export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Long enough for a Java on a cold disk; what takes longer hangs. */
const PATIENCE_MS = 5_000;

/** A Java that hangs may have children that keep its streams open: nobody waits for those. */
export function askVersion(executable: string, patience = PATIENCE_MS): Promise<string> {
  return new Promise((resolve, reject) => {
    const java = spawn(executable, ['-version'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    const leave = () => {
      clearTimeout(timer);
      java.stderr.destroy();
      java.unref();
    };
    const timer = setTimeout(() => {
      java.kill('SIGKILL');
      leave();
      reject(new Error(`no answer within ${patience / 1000} s`));
    }, patience);
    java.stderr.setEncoding('utf8');
    java.stderr.on('data', (text: string) => (printed += text));
    java.once('error', (error) => {
      leave();
      reject(error);
    });
    java.once('close', (code) => {
      leave();
      if (code === 0) {
        resolve(printed);
      } else {
        reject(new Error(`ended with ${code}`));
      }
    });
  });
}

function programName(machine: Machine): string {
  return machine.platform === 'win32' ? 'java.exe' : 'java';
}

function pathOf(machine: Machine): path.PlatformPath {
  return machine.platform === 'win32' ? path.win32 : path.posix;
}
