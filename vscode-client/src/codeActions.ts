/** What becomes of the server's code actions before the editor offers them. No editor is needed. */
import type {
  CodeAction,
  Command,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';

export const CONFIRM = 'copydesk.confirmFix';
export const COMPARE = 'copydesk.compare';

/** What {@link CONFIRM} is told. */
export interface Question {
  readonly title: string;
  /** The draft that the action was offered in. */
  readonly uri: string;
  readonly edit: WorkspaceEdit;
}

/** A place as the server names it. */
export interface Place {
  readonly uri: string;
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** What {@link COMPARE} is told: another copy, and this one. */
export interface Pair {
  readonly other: Place;
  readonly here: Place;
}

/** One edit of one draft. */
export interface DraftEdit {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/**
 * Whether a person decides: where the server says so, or where something is edited that is not in
 * front of them.
 */
export function needsDecision(edit: WorkspaceEdit, uri: string): boolean {
  return (
    Object.values(edit.changeAnnotations ?? {}).some((each) => each.needsConfirmation) ||
    draftEdits(edit).some((each) => each.uri !== uri)
  );
}

/** Why somebody is to decide, in the server's words. */
export function reasons(edit: WorkspaceEdit): string[] {
  return Object.values(edit.changeAnnotations ?? {})
    .filter((each) => each.needsConfirmation)
    .flatMap((each) => each.description ?? []);
}

/** The edits of text; snippets and file operations never need a decision. */
export function draftEdits(edit: WorkspaceEdit): DraftEdit[] {
  const versioned = (edit.documentChanges ?? [])
    .filter((change): change is TextDocumentEdit => 'textDocument' in change)
    .map(({ textDocument, edits }) => ({
      uri: textDocument.uri,
      version: textDocument.version,
      edits: edits.filter((each): each is TextEdit => 'newText' in each),
    }));
  const plain = Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({
    uri,
    version: null,
    edits,
  }));
  return [...versioned, ...plain];
}

/** An action that asks before it changes anything, where a person is to decide. */
export function askFirst(action: CodeAction, uri: string): CodeAction {
  if (!action.edit || !needsDecision(action.edit, uri)) {
    return action;
  }
  const { edit, ...rest } = action;
  const question: Question = { title: action.title, uri, edit };
  return {
    ...rest,
    isPreferred: false,
    command: { title: action.title, command: CONFIRM, arguments: [question] },
  };
}

/** An action that opened another copy shows the two passages side by side. */
export function compareInstead(action: CodeAction, uri: string): CodeAction {
  const [other] = (action.command?.arguments ?? []) as Partial<Place>[];
  const here = action.diagnostics?.[0]?.range;
  if (action.command?.command !== 'copydesk.show' || !other || !here) {
    return action;
  }
  const pair = {
    other,
    here: {
      uri,
      startLine: here.start.line,
      startCharacter: here.start.character,
      endLine: here.end.line,
      endCharacter: here.end.character,
    },
  };
  return {
    ...action,
    command: { title: action.title, command: COMPARE, arguments: [pair] },
  };
}

/** All actions of an answer, as the editor is to offer them. */
export function offered(
  answer: (Command | CodeAction)[] | null,
  uri: string,
): (Command | CodeAction)[] | null {
  return (
    answer?.map((action) =>
      typeof action.command === 'string'
        ? action
        : compareInstead(askFirst(action as CodeAction, uri), uri),
    ) ?? null
  );
}
