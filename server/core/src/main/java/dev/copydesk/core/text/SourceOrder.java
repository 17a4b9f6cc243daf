package dev.copydesk.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts back where it was written what an HTML parser moves in front of a table, since it may not
 * stand in one: the rest of the page, where a table is never closed (HTML standard, 13.2.6.1,
 * "foster parenting").
 */
final class SourceOrder {

  private SourceOrder() {}

  static void restore(Document page) {
    Set<Element> parents = new LinkedHashSet<>();
    for (Element table : page.getElementsByTag("table")) {
      Node before = table.previousSibling();
      Element parent = table.parent();
      if (parent != null && before != null && start(before, 0) > start(table, 0)) {
        parents.add(parent);
      }
    }
    parents.forEach(SourceOrder::sort);
  }

  private static void sort(Element parent) {
    Map<Node, Integer> starts = new HashMap<>();
    List<Node> children = new ArrayList<>(parent.childNodes());
    int last = 0;
    for (Node child : children) {
      last = start(child, last);
      starts.put(child, last);
    }
    children.sort(Comparator.comparing(starts::get));
    parent.empty();
    parent.appendChildren(children);
  }

  /** Where a node, or else the first of what is in it, was written. */
  private static int start(Node node, int otherwise) {
    for (Node at = node; at != null; at = at.firstChild()) {
      if (at.sourceRange().isTracked()) {
        return at.sourceRange().startPos();
      }
    }
    return otherwise;
  }
}
