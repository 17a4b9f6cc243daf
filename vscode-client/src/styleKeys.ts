/** What may stand at a place of a house style in YAML, by its JSON schema. No editor is needed. */

/** As much of a JSON schema as the house style's has. */
export interface Schema {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** A key or a value that may stand there. */
export interface Suggestion {
  readonly text: string;
  readonly isKey: boolean;
  readonly description?: string;
}

/** The deeper a line is indented, the later it comes; a dash counts as indentation. */
const LINE = /^(?<indent>\s*(?:- +)*)(?:(?<key>[\w$.-]+)\s*:(?<value>\s.*)?)?$/;

/**
 * @param above the lines before the caret's
 * @param before what stands before the caret in its line
 */
export function suggestions(
  schema: Schema,
  above: readonly string[],
  before: string,
): readonly Suggestion[] {
  const value = /^(?<indent>\s*(?:- +)*)(?<key>[\w$.-]+)\s*:\s+[\w-]*$/.exec(before)?.groups;
  const begun = /^(?<indent>\s*(?:- +)*)[\w$.-]*$/.exec(before)?.groups;
  const indent = (value ?? begun)?.['indent'];
  if (indent === undefined) {
    return [];
  }
  const parents = pathTo(above, indent.length);
  const places = [...parents, ...(value ? [value['key']!] : [])].reduce(
    (at, key) => at.flatMap((each) => inside(each, key)),
    [schema],
  );
  const all = places.flatMap(branches);
  return value
    ? all.flatMap((each) => each.enum ?? []).map((each) => ({ text: `${each}`, isKey: false }))
    : all
        .flatMap((each) => Object.entries(each.properties ?? {}))
        .filter(([key]) => !key.startsWith('$'))
        .map(([text, { description }]) => ({
          text,
          isKey: true,
          ...(description === undefined ? {} : { description }),
        }));
}

/** The keys that what stands at an indentation lies beneath, the outermost first. */
function pathTo(above: readonly string[], indent: number): string[] {
  const path: string[] = [];
  let left = indent;
  for (const line of [...above].reverse()) {
    const found = LINE.exec(line.trimEnd())?.groups;
    if (found?.['key'] !== undefined && found['indent']!.length < left && !found['value']?.trim()) {
      path.unshift(found['key']);
      left = found['indent']!.length;
    }
  }
  return path;
}

function inside(schema: Schema, key: string): Schema[] {
  return branches(schema).flatMap((each) => each.properties?.[key] ?? []);
}

/** A schema with everything that it may be instead, and what a list of it holds. */
function branches(schema: Schema): Schema[] {
  return [
    schema,
    ...(schema.anyOf ?? []).flatMap(branches),
    ...(schema.items ? branches(schema.items) : []),
  ];
}
