package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.core.rule.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a reading of a draft has marked so far, in the order of reading. */
final class Marked {

  private final List<Find> finds = new ArrayList<>();
  private final Messages messages;

  Marked(Messages messages) {
    this.messages = messages;
  }

  List<Find> finds() {
    return finds;
  }

  void add(Kind kind, int start, int end) {
    finds.add(new Find(kind, start, end, messages.say("kind." + kind.id())));
  }

  int size() {
    return finds.size();
  }

  /** Forgets what was marked since there were so many marks. */
  void takeBack(int size) {
    while (finds.size() > size) {
      finds.remove(finds.size() - 1);
    }
  }

  /** Whether somebody else found a credit that begins at an offset. */
  static boolean isCredit(List<Find> found, int at) {
    int find = Merging.firstBehind(found, at);
    return find < found.size()
        && found.get(find).start() == at
        && found.get(find).kind() == Kind.PHOTO_CREDIT;
  }

  /** Whether a caption was marked since there were so many marks. */
  boolean hasCaption(int since) {
    for (int i = since; i < finds.size(); i++) {
      if (finds.get(i).kind() == Kind.CAPTION) {
        return true;
      }
    }
    return false;
  }

  /** The offset behind the last mark; 0 where there is none. */
  int lastEnd() {
    return finds.isEmpty() ? 0 : finds.get(finds.size() - 1).end();
  }

  /** Whether the last mark ends at an offset and is of one of these kinds. */
  boolean endsWith(int offset, Kind... kinds) {
    return !finds.isEmpty()
        && lastEnd() == offset
        && Arrays.asList(kinds).contains(finds.get(finds.size() - 1).kind());
  }

  /**
   * Whether what stands from one offset to the other is a byline or a dateline.
   *
   * @param found what others found, in text order
   * @param next the number of the first of them that ends behind the stretch's start
   */
  boolean isHead(List<Find> found, int next, int start, int end) {
    Find find = next < found.size() ? found.get(next) : null;
    return find != null && find.start() == start && find.end() == end
        ? find.kind() == Kind.BYLINE || find.kind() == Kind.DATELINE
        : start < end && endsWith(end, Kind.BYLINE, Kind.DATELINE);
  }

  /** Whether the last mark is a caption that reaches to an offset. */
  boolean endsWithCaption(int offset) {
    return !finds.isEmpty()
        && finds.get(finds.size() - 1).kind() == Kind.CAPTION
        && lastEnd() >= offset;
  }
}
