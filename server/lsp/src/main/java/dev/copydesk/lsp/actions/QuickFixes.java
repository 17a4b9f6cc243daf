package dev.copydesk.lsp.actions;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.IgnoreEntry;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.diagnostics.Diagnostics;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.DraftPlaces;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about findings. Each finding brought its fixes along: nothing is checked again
 * to offer them, and no place is looked for.
 */
public final class QuickFixes {

  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".copydesk";
  public static final List<String> KINDS = List.of(CodeActionKind.QuickFix, FIX_ALL);

  private final Session session;
  private final Diagnostics diagnostics;
  private final EditWriter edits;
  private final IgnoreCommand ignores;

  public QuickFixes(Session session, Diagnostics diagnostics, IgnoreCommand ignores) {
    this.session = session;
    this.diagnostics = diagnostics;
    this.ignores = ignores;
    this.edits = new EditWriter(session);
  }

  /** What can be done at a place of a draft. */
  public CompletableFuture<List<Either<Command, CodeAction>>> at(
      CheckedDraft checked, CodeActionParams asked) {
    if (!session.abilities().actions()) {
      return CompletableFuture.completedFuture(List.of());
    }
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    CodeActionContext context = asked.getContext();
    if (wants(context, CodeActionKind.QuickFix)) {
      quickFixes(checked, asked).forEach(action -> actions.add(Either.forRight(action)));
    }
    boolean later = session.abilities().resolvesEdits();
    boolean named = context.getOnly() != null && !context.getOnly().isEmpty();
    if (!wants(context, FIX_ALL) || !hasSafeFix(checked) || !(named || later)) {
      return CompletableFuture.completedFuture(actions);
    }
    CodeAction all = new CodeAction(session.say("fix-all"));
    all.setKind(FIX_ALL);
    actions.add(Either.forRight(all));
    if (later) {
      all.setData(data(checked, null));
      return CompletableFuture.completedFuture(actions);
    }
    return fixAll(checked)
        .thenApply(
            edit -> {
              all.setEdit(edit);
              return actions;
            });
  }

  /** The edit of an action that was offered without. */
  public CompletableFuture<WorkspaceEdit> edit(CheckedDraft checked, @Nullable String code) {
    return code == null
        ? fixAll(checked)
        : CompletableFuture.completedFuture(fixKind(checked, code));
  }

  private List<CodeAction> quickFixes(CheckedDraft checked, CodeActionParams asked) {
    Span place = checked.positions().span(asked.getRange());
    Map<Integer, Diagnostic> shown = shown(checked, asked.getContext());
    Set<Integer> chosen = new LinkedHashSet<>(shown.keySet());
    for (int i = 0; i < checked.findings().size(); i++) {
      if (CheckedDraft.touches(place, checked.findings().get(i).span())) {
        chosen.add(i);
      }
    }
    List<CodeAction> actions = new ArrayList<>();
    List<CodeAction> quiet = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    boolean ignorable = ignores.isPossible(checked.draft().name());
    for (int index : chosen) {
      Finding finding = checked.findings().get(index);
      Diagnostic diagnostic = shown.computeIfAbsent(index, i -> diagnostics.of(checked, i));
      for (Fix fix : finding.fixes()) {
        actions.add(quickFix(checked, index, fix, diagnostic));
      }
      if (session.abilities().disabled() && !finding.isFixedLater() && finding.fixes().isEmpty()) {
        actions.add(nothing(finding, diagnostic));
      }
      codes.add(finding.code());
      otherCopies(checked, finding, diagnostic).forEach(actions::add);
      if (ignorable) {
        quiet.add(ignore(checked, finding, diagnostic));
      }
    }
    codes.forEach(code -> allOfKind(checked, code).ifPresent(actions::add));
    actions.addAll(quiet);
    return actions;
  }

  /** The findings whose diagnostics the editor named. */
  private static Map<Integer, Diagnostic> shown(CheckedDraft checked, CodeActionContext context) {
    Map<Integer, Diagnostic> shown = new LinkedHashMap<>();
    for (Diagnostic diagnostic : context.getDiagnostics()) {
      String id = Diagnostics.id(diagnostic);
      if (id != null) {
        checked.index(id).ifPresent(index -> shown.put(index, diagnostic));
      }
    }
    return shown;
  }

  private CodeAction quickFix(CheckedDraft checked, int index, Fix fix, Diagnostic diagnostic) {
    boolean first = fix == checked.findings().get(index).fixes().get(0);
    boolean safe = first && fix.safety() == Fix.Safety.SAFE;
    List<Finding> together = safe ? Joined.with(checked, index) : List.of();
    boolean joined = together.size() > 1;
    CodeAction action =
        new CodeAction(joined ? session.say("fix-joined", fix.title()) : fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    if (safe && session.abilities().preferred()) {
      action.setIsPreferred(true);
    }
    action.setEdit(
        joined
            ? edits.of(checked, Joined.removal(checked, together), false)
            : edits.of(checked, fix));
    return action;
  }

  /** Says why there is no fix. */
  private CodeAction nothing(Finding finding, Diagnostic diagnostic) {
    CodeAction action = new CodeAction(session.say("no-fix", finding.code()));
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    action.setDisabled(new CodeActionDisabled(session.say("no-fix-why")));
    return action;
  }

  /** Copies in other drafts can be opened; those in this one, the editor shows by itself. */
  private List<CodeAction> otherCopies(
      CheckedDraft checked, Finding finding, Diagnostic diagnostic) {
    List<CodeAction> open = new ArrayList<>();
    for (Related related : session.abilities().shows() ? finding.related() : List.<Related>of()) {
      Location page = DraftPlaces.page(related.draft());
      if (page != null) {
        open.add(showing(session.say("show-source", related.message()), page, diagnostic));
        continue;
      }
      Location place =
          related.draft().equals(checked.draft().name())
              ? null
              : session.places().location(checked, related.draft(), related.span());
      if (place != null) {
        String file = related.draft().substring(related.draft().lastIndexOf('/') + 1);
        open.add(showing(session.say("show", file), place, diagnostic));
      }
    }
    return open;
  }

  private static CodeAction showing(String title, Location place, Diagnostic diagnostic) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    action.setCommand(ShowCommand.of(title, place));
    return action;
  }

  private CodeAction ignore(CheckedDraft checked, Finding finding, Diagnostic diagnostic) {
    Config.Ignore entry = IgnoreEntry.of(finding, checked.draft());
    CodeAction action = new CodeAction(session.say("ignore", finding.code()));
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    action.setCommand(IgnoreCommand.of(action.getTitle(), checked.draft().name(), entry));
    return action;
  }

  /** Offered where there is more than one to fix. */
  private Optional<CodeAction> allOfKind(CheckedDraft checked, String code) {
    List<Finding> same = fixable(checked, code, true);
    if (same.size() < 2) {
      return Optional.empty();
    }
    CodeAction action = new CodeAction(session.say("fix-kind", code, same.size()));
    action.setKind(CodeActionKind.QuickFix);
    if (session.abilities().resolvesEdits()) {
      action.setData(data(checked, code));
    } else {
      action.setEdit(fixKind(checked, code));
    }
    return Optional.of(action);
  }

  private WorkspaceEdit fixKind(CheckedDraft checked, String code) {
    List<Finding> same = fixable(checked, code, true);
    boolean unsafe = fixable(checked, code, false).size() < same.size();
    return edits.of(checked, Fixer.together(checked.draft(), same, unsafe), unsafe);
  }

  private static List<Finding> fixable(CheckedDraft checked, String code, boolean unsafe) {
    return checked.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .filter(finding -> Fixer.choice(finding, unsafe).isPresent())
        .toList();
  }

  private static boolean hasSafeFix(CheckedDraft checked) {
    return checked.findings().stream().anyMatch(f -> Fixer.choice(f, false).isPresent());
  }

  private CompletableFuture<WorkspaceEdit> fixAll(CheckedDraft checked) {
    return session
        .desk()
        .fixed(checked.draft())
        .thenApply(changes -> edits.of(checked, changes, false));
  }

  private static JsonObject data(CheckedDraft checked, @Nullable String code) {
    JsonObject data = new JsonObject();
    data.addProperty("uri", checked.draft().name());
    data.addProperty("version", checked.draft().version());
    if (code != null) {
      data.addProperty("code", code);
    }
    return data;
  }

  /** Whether an action's data was made here. */
  public static boolean isOurs(JsonObject data) {
    return data.get("uri") instanceof JsonPrimitive uri
        && uri.isString()
        && data.get("version") instanceof JsonPrimitive version
        && version.isNumber()
        && (!data.has("code") || data.get("code").isJsonPrimitive());
  }

  /** Whether a kind is asked for: by itself, by a wider one, or because none was named. */
  private static boolean wants(CodeActionContext context, String kind) {
    List<String> only = context.getOnly();
    return only == null
        || only.isEmpty()
        || only.stream()
            .anyMatch(
                asked -> asked.isEmpty() || kind.equals(asked) || kind.startsWith(asked + "."));
  }
}
