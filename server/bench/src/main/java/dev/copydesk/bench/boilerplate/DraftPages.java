package dev.copydesk.bench.boilerplate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes pages of articles: puts the menus, lists and footers of {@code pages.LANGUAGE.txt} around
 * them, for languages in which few pages are at hand.
 *
 * <pre>
 * java -cp … dev.copydesk.bench.boilerplate.DraftPages LANGUAGE FOLDER COUNT FILE
 * </pre>
 *
 * FOLDER holds articles, one a file; FILE is written in the form that {@link FitPageJudge} reads.
 */
public final class DraftPages {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[다요음함]\\.)\\s*|(?<=。)|\\n+");
  private static final String[] NAMES = {
    "ko",
    "정다온 강다솜 배하람 문새벽 노을빛",
    "ja",
    "藤村しおり 水野あかね 大月まこと 川端すず",
    "fr",
    "Maelys_Tarn Odilon_Perche Sidonie_Vaugel",
    "es",
    "Ainara_Cotelo Benito_Larraz Nuria_Salgueda"
  };
  private static final String[] OUTLETS = {
    "ko",
    "푸른신문 별빛신문 하늘바다 남도일보사 새빛데일리",
    "ja",
    "港町新聞 みなと日報 青空ニュース",
    "fr",
    "Le_Quai_Matinal La_Gazette_du_Moulin",
    "es",
    "El_Faro_Matutino La_Voz_del_Molino"
  };

  private final String language;
  private final Random random = new Random(11);
  private final List<List<String>> templates = new ArrayList<>();
  private final List<List<String>> articles = new ArrayList<>();

  private DraftPages(String language) {
    this.language = language;
  }

  public static void main(String[] arguments) throws IOException {
    DraftPages pages = new DraftPages(arguments[0]);
    pages.readTemplates();
    pages.readArticles(Path.of(arguments[1]));
    ObjectNode all = new ObjectMapper().createObjectNode();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      pages.add(all, i);
    }
    Files.writeString(Path.of(arguments[3]), all.toString());
  }

  private void readTemplates() throws IOException {
    String name = "pages." + language + ".txt";
    try (InputStream in = DraftPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.equals("===")) {
          templates.add(new ArrayList<>());
        } else if (!line.startsWith("# ") && !templates.isEmpty()) {
          templates.get(templates.size() - 1).add(line);
        }
      }
    }
  }

  private void readArticles(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      List<String> paragraphs = new ArrayList<>();
      StringBuilder paragraph = new StringBuilder();
      for (String sentence : SENTENCE_END.split(Files.readString(file))) {
        if (sentence.isBlank()) {
          continue;
        }
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence.strip());
        if (random.nextInt(3) > 0 && paragraph.length() > 60) {
          paragraphs.add(paragraph.toString());
          paragraph.setLength(0);
        }
      }
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
      }
      if (paragraphs.size() > 3) {
        articles.add(paragraphs);
      }
    }
  }

  private void add(ObjectNode all, int number) {
    int template = number % templates.size();
    List<String> article = articles.get(random.nextInt(articles.size()));
    String title = headline(article);
    String outlet = pick(OUTLETS);
    String between = random.nextInt(3) > 0 ? "\n\n" : "\n";
    StringBuilder page = new StringBuilder();
    for (String line : templates.get(template)) {
      if (line.startsWith("?")) {
        if (random.nextBoolean()) {
          continue;
        }
        line = line.substring(1);
      }
      line = line.replace("{article}", String.join(between, article));
      line = line.replace("{title}", title).replace("{outlet}", outlet);
      while (line.contains("{")) {
        int start = line.indexOf('{');
        int end = line.indexOf('}', start);
        if (end < 0) {
          break;
        }
        line =
            line.substring(0, start)
                + filled(line.substring(start + 1, end))
                + line.substring(end + 1);
      }
      page.append(line).append('\n');
    }
    ObjectNode node = all.putObject("made:" + language + ":" + number);
    node.put("page", page.toString());
    node.put("article", String.join("\n", article));
    node.put("site", "made-" + language + "-" + template);
    node.put("lang", language);
    node.put("source", "made");
  }

  private String filled(String what) {
    return switch (what) {
      case "other" -> headline(articles.get(random.nextInt(articles.size())));
      case "lede" -> articles.get(random.nextInt(articles.size())).get(0);
      case "name" -> pick(NAMES);
      case "outlet" -> pick(OUTLETS);
      case "mail" -> "desk" + random.nextInt(90) + "@pureun.example";
      case "date" ->
          String.format(
              "20%02d.%02d.%02d",
              20 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
      case "time" -> String.format("%02d:%02d", random.nextInt(24), random.nextInt(60));
      default -> "" + random.nextInt(200);
    };
  }

  /** The first words of an article, as long as a headline. */
  private String headline(List<String> article) {
    String words = article.get(random.nextInt(Math.min(3, article.size())));
    int most = language.equals("ko") || language.equals("ja") ? 22 : 70;
    if (words.length() > most) {
      int cut = words.lastIndexOf(' ', most);
      words = words.substring(0, cut > most / 2 ? cut : most);
    }
    return words.replaceAll("[.。,\"“”{}]", "").strip();
  }

  private String pick(String[] byLanguage) {
    for (int i = 0; i < byLanguage.length; i += 2) {
      if (byLanguage[i].equals(language)) {
        String[] words = byLanguage[i + 1].split(" ");
        return words[random.nextInt(words.length)].replace('_', ' ');
      }
    }
    return "Desk";
  }
}
