package dev.copydesk.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are read from whatever they lie in, and nothing that lies there does harm. */
class SourcesTest {

  private static final String LINE =
      """
      {"id": "k1", "headline": "Pier holds", "publisher": "Alder Gazette", "date": \
      "2019-03-04T08:00:00Z", "url": "https://a.example/1", "text": "The pier holds.", "tags": \
      [{"x": {}}]}
      """;

  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Harbour Post</title><language>en</language><copyright>All ours</copyright>
        <item><title>Boats &amp; ice</title><link>https://p.example/2</link>
          <guid>p-2</guid><pubDate>Tue, 03 Jun 2008 11:05:30 GMT</pubDate>
          <content:encoded><![CDATA[<p>Twelve boats.</p><p>The <b>council</b>.</p>]]></content:encoded>
          <description>short</description></item>
        <item><title>Fog</title><link>https://p.example/3</link>
          <description>It was &lt;i&gt;foggy&lt;/i&gt;.</description></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Lantern</title>
        <entry><id>urn:1</id><title>Snow</title><link rel="self" href="https://l.example/self"/>
          <link href="https://l.example/1"/><published>2021-02-03T04:05:06Z</published>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Snow fell.</p></div>
          </content></entry>
      </feed>
      """;

  @TempDir Path folder;

  private final List<Article> articles = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private void read(String name, String content) throws IOException {
    read(Files.writeString(folder.resolve(name), content));
  }

  private void read(Path path) throws ArchiveTrouble {
    Clipping defaults = new Clipping().set(Clipping.Field.RIGHTS, "unknown");
    new Sources(
            defaults,
            clipping -> articles.add(clipping.article()),
            (name, why) -> problems.add(name.substring(name.lastIndexOf('/') + 1) + ": " + why))
        .read(path);
  }

  @Test
  void aLineOfJsonIsAnArticle() throws IOException {
    read("a.jsonl", LINE + LINE.replace("k1", "k2"));

    assertThat(articles).extracting(Article::id).containsExactly("k1", "k2");
    assertThat(articles.get(0))
        .isEqualTo(
            new Article(
                "k1",
                "Pier holds",
                "Alder Gazette",
                "2019-03-04",
                "https://a.example/1",
                "",
                "unknown",
                "The pier holds."));
  }

  @Test
  void aListInJsonIsArticlesToo() throws IOException {
    read("a.json", "[" + LINE + "," + LINE + "]");

    assertThat(articles).hasSize(2);
  }

  @Test
  void anArticleWithoutANameIsCalledByItsLinkOrItsWords() throws IOException {
    read("a.jsonl", "{\"url\":\"https://a.example/9\",\"text\":\"x\"}\n{\"text\":\"y\"}\n");
    read("b.jsonl", "{\"text\":\"y\"}\n{\"text\":\"z\"}\n");

    assertThat(articles.get(0).id()).isEqualTo("https://a.example/9");
    assertThat(articles.get(1).id()).isEqualTo(articles.get(2).id()).hasSize(32);
    assertThat(articles.get(3).id()).isNotEqualTo(articles.get(2).id());
  }

  @Test
  void aLinkLeadsToAPageOrNowhere() throws IOException {
    read("a.jsonl", "{\"url\":\"javascript:alert(1)\",\"text\":\"x\"}");

    assertThat(articles).singleElement().extracting(Article::link).isEqualTo("");
  }

  @Test
  void aFeedIsReadWithTheLongerTextOfEachItem() throws IOException {
    read("feed.xml", RSS);

    assertThat(articles)
        .containsExactly(
            new Article(
                "p-2",
                "Boats & ice",
                "Harbour Post",
                "2008-06-03",
                "https://p.example/2",
                "en",
                "All ours",
                "Twelve boats.\nThe council."),
            new Article(
                "https://p.example/3",
                "Fog",
                "Harbour Post",
                "",
                "https://p.example/3",
                "en",
                "All ours",
                "It was foggy."));
  }

  @Test
  void anAtomFeedIsReadWithItsMarkup() throws IOException {
    read("feed.atom", ATOM);

    assertThat(articles)
        .containsExactly(
            new Article(
                "urn:1",
                "Snow",
                "The Lantern",
                "2021-02-03",
                "https://l.example/1",
                "",
                "unknown",
                "Snow fell."));
  }

  @Test
  void aFeedCannotBringInOtherFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.conf"), "tell nobody");
    String doctype = "<!DOCTYPE rss [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    read("feed.xml", RSS.replace("?>", "?>" + doctype).replace("short", "&e;"));

    assertThat(articles).noneMatch(article -> article.text().contains("nobody"));
  }

  @Test
  void aFeedCannotGrowByItself() throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      doctype.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    read("feed.xml", RSS.replace("?>", "?>" + doctype + "]>").replace("foggy", "&a39;"));

    assertThat(articles).allMatch(article -> article.text().length() < 100);
  }

  @Test
  void whatIsNoFeedIsTold() throws IOException {
    read("page.xml", "<html><body/></html>");
    read("half.xml", "<rss><channel><item><title>x");
    read("deep.xml", "<rss>" + "<a>".repeat(5000));

    assertThat(problems).hasSize(3).allMatch(problem -> problem.contains("not a feed"));
    assertThat(articles).isEmpty();
  }

  @Test
  void aDraftIsAnArticleWithItsHeadline() throws IOException {
    read("pier.md", "# Pier holds\n\nThe pier *holds* in the storm, they said of it.\n");

    assertThat(articles)
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.title()).isEqualTo("Pier holds");
              assertThat(article.text()).contains("The pier holds in the storm");
            });
  }

  @Test
  void aFolderIsReadThroughInOrderButForWhatIsHidden() throws IOException {
    Files.createDirectories(folder.resolve("in/b"));
    Files.createDirectories(folder.resolve("in/.git"));
    Files.writeString(folder.resolve("in/b/two.txt"), "two");
    Files.writeString(folder.resolve("in/a.txt"), "one");
    Files.writeString(folder.resolve("in/.git/x.txt"), "hidden");
    Files.writeString(folder.resolve("in/picture.png"), "png");

    read(folder.resolve("in"));

    assertThat(articles).extracting(Article::text).containsExactly("one", "two");
    assertThat(problems).isEmpty();
  }

  @Test
  void packedFilesAreReadAsTheyAre() throws IOException {
    Path zip = folder.resolve("dump.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "a/x.jsonl", LINE);
      entry(out, "a/picture.png", "png");
      entry(out, "../../feed.xml", RSS);
      entry(out, "broken.xml", "<rss>");
    }
    Path gz = folder.resolve("lines.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(LINE.replace("k1", "k7").getBytes(StandardCharsets.UTF_8));
    }
    read(zip);
    read(gz);

    assertThat(articles)
        .extracting(Article::id)
        .containsExactly("k1", "p-2", "https://p.example/3", "k7");
    assertThat(problems).singleElement().asString().startsWith("broken.xml: not a feed");
  }

  private static void entry(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  @Test
  void aPackedFileThatSwellsIsNotReadToItsEnd() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    byte[] lines = (" ".repeat(1 << 20) + LINE).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("x.jsonl"));
      for (int i = 0; i < 100; i++) {
        out.write(lines);
      }
      out.closeEntry();
    }
    read(bomb);

    assertThat(problems).singleElement().asString().contains("not read any further");
  }

  @Test
  void whatIsNotThereIsTold() throws IOException {
    read(folder.resolve("nobody.jsonl"));
    read("a.xyz", "?");
    read("b.jsonl", LINE + "{\"id\": nonsense");

    assertThat(problems).hasSize(3);
    assertThat(articles).hasSize(1);
  }
}
