package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a phrase matched.
 *
 * @param entry which one
 * @param start offset of its first code unit in the prose text
 * @param end offset behind its last code unit
 * @param owner whom the phrase names as the owner; null where it names nobody
 */
record Hit(Entry entry, int start, int end, @Nullable String owner) {

  Kind kind() {
    return entry.kind();
  }

  Hit at(int newStart, int newEnd) {
    return new Hit(entry, newStart, newEnd, owner);
  }

  Hit of(@Nullable String newOwner) {
    return new Hit(entry, start, end, newOwner);
  }

  int length() {
    return end - start;
  }
}
