package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Lists what a draft quotes, under those who say it, and the passages that stand elsewhere as well.
 */
public final class Outline {

  /** A quote is told from another by its beginning. */
  private static final int MOST_LETTERS = 60;

  private final Session session;

  public Outline(Session session) {
    this.session = session;
  }

  /** In the order of the draft, copies last. */
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> of(
      OpenDraft open, CheckedDraft checked) {
    return session
        .desk()
        .quotations(open, checked)
        .thenApply(
            quotations -> {
              List<DocumentSymbol> groups = speakers(checked, quotations);
              groups.addAll(copies(checked));
              return session.abilities().nests()
                  ? groups.stream()
                      .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                      .toList()
                  : flat(checked, groups);
            });
  }

  private List<DocumentSymbol> speakers(CheckedDraft checked, List<Quotation> quotations) {
    Map<String, List<DocumentSymbol>> bySpeaker = new LinkedHashMap<>();
    for (Quotation quotation : quotations) {
      bySpeaker
          .computeIfAbsent(speaker(session, quotation), name -> new ArrayList<>())
          .add(symbol(checked, quotation.span(), SymbolKind.String));
    }
    List<DocumentSymbol> groups = new ArrayList<>();
    bySpeaker.forEach((name, quotes) -> groups.add(group(name, SymbolKind.Class, quotes)));
    return groups;
  }

  /** Whose words these are, as an editor reads it: what is only likely has a question mark. */
  static String speaker(Session session, Quotation quotation) {
    String words = quotation.speaker();
    String likeliest = quotation.likeliest();
    return switch (quotation.certainty()) {
      case NAMED, ANONYMOUS, PLAIN -> {
        if (likeliest != null) {
          yield words == null
              ? session.say("speaker-likely", likeliest)
              : session.say("speaker-words", words, likeliest);
        }
        yield words == null ? session.say("speaker-plain") : words;
      }
      case UNCLEAR -> session.say("speaker-unclear");
      case MISSING -> session.say("speaker-missing");
    };
  }

  private List<DocumentSymbol> copies(CheckedDraft checked) {
    List<DocumentSymbol> copies = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      if (!finding.related().isEmpty()) {
        DocumentSymbol copy = symbol(checked, finding.span(), SymbolKind.Object);
        copy.setDetail(finding.message());
        copies.add(copy);
      }
    }
    return copies.isEmpty()
        ? List.of()
        : List.of(group(session.say("outline-copies"), SymbolKind.Namespace, copies));
  }

  private static DocumentSymbol symbol(CheckedDraft checked, Span span, SymbolKind kind) {
    Range range = checked.positions().range(span);
    return new DocumentSymbol(beginning(span.of(checked.draft().text())), kind, range, range);
  }

  /** Lies from its first part to its last. */
  private static DocumentSymbol group(String name, SymbolKind kind, List<DocumentSymbol> parts) {
    Range first = parts.get(0).getRange();
    Range last = parts.get(parts.size() - 1).getRange();
    Range whole = new Range(first.getStart(), last.getEnd());
    DocumentSymbol group = new DocumentSymbol(name, kind, whole, first);
    group.setChildren(parts);
    return group;
  }

  /** In one line, and not more than tells it from another. */
  private static String beginning(String words) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words.length() && line.length() < MOST_LETTERS; i++) {
      char c = words.charAt(i);
      boolean space = Letters.isSpace(c);
      if (!space || !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(space ? ' ' : c);
      }
    }
    if (line.length() == MOST_LETTERS) {
      if (Character.isHighSurrogate(line.charAt(MOST_LETTERS - 1))) {
        line.setLength(MOST_LETTERS - 1);
      }
      line.append('…');
    }
    return line.toString();
  }

  @SuppressWarnings("deprecation") // for editors that know no levels
  private static List<Either<SymbolInformation, DocumentSymbol>> flat(
      CheckedDraft checked, List<DocumentSymbol> groups) {
    List<Either<SymbolInformation, DocumentSymbol>> all = new ArrayList<>();
    for (DocumentSymbol group : groups) {
      for (DocumentSymbol part : group.getChildren()) {
        Location place = new Location(checked.draft().name(), part.getRange());
        all.add(
            Either.forLeft(
                new SymbolInformation(part.getName(), part.getKind(), place, group.getName())));
      }
    }
    return all;
  }
}
