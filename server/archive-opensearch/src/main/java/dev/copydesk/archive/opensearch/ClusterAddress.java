package dev.copydesk.archive.opensearch;

import dev.copydesk.core.archive.ArchiveTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.http.HttpHost;

/**
 * Where an index is: {@code https://host:9200/index}, with several hosts of one cluster parted by
 * commas, and {@code ?shards=3&replicas=1} behind it for one that is yet to be made.
 *
 * @param hosts any of which can be asked
 * @param index its name
 * @param shards in how many parts a new index is made
 * @param replicas how many copies of each part there are beside the first
 */
record ClusterAddress(List<HttpHost> hosts, String index, int shards, int replicas) {

  private static final String PLAIN = "http";
  private static final String ENCRYPTED = "https";
  private static final String BEHIND_SCHEME = "://";

  private static final int PORT = 9200;
  private static final int MOST_PORTS = 65_535;
  private static final int SHARDS = 3;
  private static final int REPLICAS = 1;
  private static final int MOST_PARTS = 1024;
  private static final int LONGEST_INDEX = 200;

  static boolean isOne(String place) {
    String small = place.toLowerCase(Locale.ROOT);
    return small.startsWith(PLAIN + BEHIND_SCHEME) || small.startsWith(ENCRYPTED + BEHIND_SCHEME);
  }

  /**
   * @throws ArchiveTrouble if it is none, or one that must not be used; what it says has no
   *     password of it
   */
  static ClusterAddress of(String place) throws ArchiveTrouble {
    int scheme = place.indexOf(BEHIND_SCHEME);
    String protocol = place.substring(0, scheme).toLowerCase(Locale.ROOT);
    String rest = place.substring(scheme + BEHIND_SCHEME.length());
    if (rest.indexOf('@') >= 0) {
      throw new ArchiveTrouble(
          "the address of an archive has no name and password in it: "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + " in the environment have");
    }
    int question = rest.indexOf('?');
    String wishes = question < 0 ? "" : rest.substring(question + 1);
    String path = question < 0 ? rest : rest.substring(0, question);
    int slash = path.indexOf('/');
    String index = slash < 0 ? "" : path.substring(slash + 1);
    if (!isIndexName(index)) {
      throw new ArchiveTrouble(
          "'" + place + "' names no index: https://host:9200/index, in small letters");
    }
    List<HttpHost> hosts = new ArrayList<>();
    for (String host : path.substring(0, slash).split(",", -1)) {
      hosts.add(host(protocol, host, place));
    }
    int shards = SHARDS;
    int replicas = REPLICAS;
    for (String wish : wishes.isEmpty() ? new String[0] : wishes.split("&", -1)) {
      if (wish.startsWith("shards=")) {
        shards = number(wish, 1, MOST_PARTS, place);
      } else if (wish.startsWith("replicas=")) {
        replicas = number(wish, 0, MOST_PARTS, place);
      } else {
        throw wrong(place);
      }
    }
    return new ClusterAddress(List.copyOf(hosts), index, shards, replicas);
  }

  private static HttpHost host(String protocol, String written, String place)
      throws ArchiveTrouble {
    int colon = written.endsWith("]") ? -1 : written.lastIndexOf(':');
    String name = colon < 0 ? written : written.substring(0, colon);
    int port = colon < 0 ? PORT : number("=" + written.substring(colon + 1), 1, MOST_PORTS, place);
    if (name.isEmpty() || !name.chars().allMatch(ClusterAddress::isInHostName)) {
      throw wrong(place);
    }
    if (protocol.equals(PLAIN) && !isThisMachine(name)) {
      throw new ArchiveTrouble(
          "'" + place + "' is not encrypted: an archive on another machine needs https");
    }
    return new HttpHost(name, port, protocol);
  }

  private static boolean isInHostName(int letter) {
    return letter < 128 && Character.isLetterOrDigit(letter) || ".-_[]:".indexOf(letter) >= 0;
  }

  private static boolean isThisMachine(String host) {
    boolean number = host.chars().allMatch(it -> it >= '0' && it <= '9' || it == '.');
    return host.equals("localhost") || host.equals("[::1]") || number && host.startsWith("127.");
  }

  /** As OpenSearch wants it, and never a pattern of several. */
  private static boolean isIndexName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_INDEX
        && "-_+.".indexOf(name.charAt(0)) < 0
        && name.chars()
            .allMatch(
                it -> it >= 'a' && it <= 'z' || it >= '0' && it <= '9' || "-_.".indexOf(it) >= 0);
  }

  private static int number(String wish, int least, int most, String place) throws ArchiveTrouble {
    try {
      int number = Integer.parseInt(wish.substring(wish.indexOf('=') + 1));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw wrong(place);
  }

  private static ArchiveTrouble wrong(String place) {
    return new ArchiveTrouble(
        "'"
            + place
            + "' is no address of an archive: https://host:9200/index, for a new one with"
            + " ?shards=3&replicas=1");
  }

  /** As a person wrote it, without what only matters once. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(hosts.get(0).getSchemeName()).append(BEHIND_SCHEME);
    for (HttpHost host : hosts) {
      text.append(text.charAt(text.length() - 1) == '/' ? "" : ",").append(host.toHostString());
    }
    return text.append('/').append(index).toString();
  }
}
