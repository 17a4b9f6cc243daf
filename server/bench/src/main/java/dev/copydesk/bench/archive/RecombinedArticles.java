package dev.copydesk.bench.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes as many articles as are wanted of a few thousand: each is 10 to 45 sentences, each sentence
 * of an article chosen at random, all of one folder's language. Where words are varied, each word
 * gives way to another one of the articles with that chance, so that a million articles have as
 * many different passages as a million articles do; else each sentence comes back time and again.
 *
 * <p>Arguments: file to write (lines of JSON), how many, chance of a word to be varied in percent,
 * folders with text files.
 */
public final class RecombinedArticles {

  private static final int FEWEST = 10;
  private static final int MOST = 45;

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<List<String>> pools = new ArrayList<>();
  private final List<String[]> words = new ArrayList<>();
  private final int percent;

  private RecombinedArticles(List<Path> folders, int percent) throws IOException {
    this.percent = percent;
    for (Path folder : folders) {
      List<String> sentences =
          Corpus.read(List.of(folder), false).stream()
              .flatMap(text -> Corpus.sentences(text).stream())
              .filter(sentence -> sentence.length() > 20)
              .toList();
      pools.add(sentences);
      words.add(
          sentences.stream()
              .limit(20_000)
              .flatMap(sentence -> Stream.of(sentence.split("\\s+")))
              .toArray(String[]::new));
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).skip(3).map(Path::of).toList();
    RecombinedArticles articles = new RecombinedArticles(folders, Integer.parseInt(arguments[2]));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
      articles.write(Integer.parseInt(arguments[1]), out);
    }
  }

  private void write(int count, OutputStream out) throws IOException {
    int all = pools.stream().mapToInt(List::size).sum();
    long bytes = 0;
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (int i = 0; i < count; i++) {
        String text = article(pool(random.nextInt(all)));
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
        json.writeStartObject();
        json.writeStringField("id", "made-" + i);
        json.writeStringField("title", "Article " + i);
        json.writeStringField("outlet", "Outlet " + i % 300);
        json.writeStringField(
            "date", "%d-%02d-%02d".formatted(1990 + i % 35, 1 + i % 12, 1 + i % 28));
        json.writeStringField("text", text);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    System.out.printf("%,d articles, %,d bytes of text%n", count, bytes);
  }

  /** A folder by the number of one of all sentences. */
  private int pool(int sentence) {
    int pool = 0;
    int left = sentence;
    while (left >= pools.get(pool).size()) {
      left -= pools.get(pool++).size();
    }
    return pool;
  }

  private String article(int pool) {
    List<String> sentences = pools.get(pool);
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(FEWEST, MOST);
    for (int i = 0; i < count; i++) {
      text.append(varied(sentences.get(random.nextInt(sentences.size())), words.get(pool)));
      text.append(i % 3 == 2 ? "\n" : " ");
    }
    return text.toString();
  }

  private String varied(String sentence, String[] others) {
    if (percent == 0) {
      return sentence;
    }
    String[] own = sentence.split(" ");
    for (int i = 0; i < own.length; i++) {
      if (random.nextInt(100) < percent) {
        own[i] = others[random.nextInt(others.length)];
      }
    }
    return String.join(" ", own);
  }
}
