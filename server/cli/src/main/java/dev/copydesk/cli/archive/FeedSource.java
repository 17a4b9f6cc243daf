package dev.copydesk.cli.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom feeds. Nothing that a feed names is fetched, and no entity that it declares is
 * expanded.
 */
final class FeedSource implements Source {

  private static final Map<String, Clipping.Field> FIELDS =
      Map.of(
          "guid", Clipping.Field.ID,
          "id", Clipping.Field.ID,
          "title", Clipping.Field.TITLE,
          "link", Clipping.Field.LINK,
          "pubDate", Clipping.Field.DATE,
          "published", Clipping.Field.DATE,
          "date", Clipping.Field.DATE,
          "language", Clipping.Field.LANGUAGE,
          "rights", Clipping.Field.RIGHTS,
          "copyright", Clipping.Field.RIGHTS);

  private static final int DEEPEST = 200;

  @Override
  public void read(InputStream in, String name, Clipping defaults, Taker taker) throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      new Reading(xml, defaults, taker).read();
      xml.close();
    } catch (XMLStreamException e) {
      String line = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      throw new IOException("not a feed: " + line, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("a feed must not ask for other files");
        });
    return factory;
  }

  /** One feed. */
  private static final class Reading {

    private final XMLStreamReader xml;
    private final Taker taker;
    private final Clipping feed;
    private @Nullable Clipping item;
    private int depth;

    Reading(XMLStreamReader xml, Clipping defaults, Taker taker) {
      this.xml = xml;
      this.feed = new Clipping(defaults);
      this.taker = taker;
    }

    void read() throws XMLStreamException, IOException {
      boolean named = feed.has(Clipping.Field.OUTLET);
      boolean begun = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String element = xml.getLocalName();
          if (!begun && !isFeed(element)) {
            throw new IOException("not a feed: its outermost element is <" + element + ">");
          }
          begun = true;
          depth++;
          if (depth > DEEPEST) {
            throw new IOException("not a feed: nested too deep");
          }
          if (element.equals("item") || element.equals("entry")) {
            item = new Clipping(feed);
          } else if (!isFrame(element)) {
            take(element, named);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          Clipping whole = item;
          boolean over = xml.getLocalName().equals("item") || xml.getLocalName().equals("entry");
          if (over && whole != null) {
            item = null;
            taker.take(whole);
          }
        }
      }
    }

    private static boolean isFeed(String element) {
      return element.equals("rss") || element.equals("feed") || element.equals("RDF");
    }

    private static boolean isFrame(String element) {
      return isFeed(element) || element.equals("channel");
    }

    private void take(String element, boolean named) throws XMLStreamException, IOException {
      String address = xml.getAttributeValue(null, "href");
      String relation = xml.getAttributeValue(null, "rel");
      String words = words(); // behind the element, whatever it holds
      Clipping now = item;
      if (now == null) {
        takeOfFeed(element, words, named);
      } else if (element.equals("link") && address != null) {
        if (relation == null || relation.equals("alternate")) {
          now.set(Clipping.Field.LINK, address);
        }
      } else if (element.equals("encoded") || element.equals("content")) {
        now.setHtml(words);
      } else if (element.equals("description") || element.equals("summary")) {
        if (!now.has(Clipping.Field.TEXT)) {
          now.setHtml(words);
        }
      } else {
        Clipping.Field field = FIELDS.get(element);
        if (field != null) {
          now.set(field, words);
        }
      }
    }

    private void takeOfFeed(String element, String words, boolean named) {
      if (element.equals("title") && !named && !feed.has(Clipping.Field.OUTLET)) {
        feed.set(Clipping.Field.OUTLET, words);
      } else if (element.equals("language")
          || element.equals("rights")
          || element.equals("copyright")) {
        feed.set(requireNonNull(FIELDS.get(element)), words);
      }
    }

    /** The words of an element and of those in it; markup in it, as XHTML is, goes along. */
    private String words() throws XMLStreamException, IOException {
      StringBuilder words = new StringBuilder();
      int inside = 1;
      while (inside > 0) {
        int event = xml.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++inside > DEEPEST) {
              throw new IOException("not a feed: nested too deep");
            }
            words.append('<').append(xml.getLocalName()).append('>');
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (--inside > 0) {
              words.append("</").append(xml.getLocalName()).append('>');
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              words.append(xml.getText());
          default -> {}
        }
        if (words.length() > Sources.LONGEST) {
          throw new IOException("an entry is longer than an article");
        }
      }
      depth--;
      return words.toString();
    }
  }
}
