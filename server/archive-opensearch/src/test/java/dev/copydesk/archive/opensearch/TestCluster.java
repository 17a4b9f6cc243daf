package dev.copydesk.archive.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.cluster.health.ClusterHealthStatus;
import org.opensearch.common.network.NetworkModule;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.IndexService;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.transport.Netty4Plugin;

/**
 * A real cluster in this process, on loopback alone. The first node leads it; the others keep data
 * and may be stopped and started.
 */
public final class TestCluster implements AutoCloseable {

  private static final TimeValue PATIENCE = TimeValue.timeValueSeconds(120);

  private final Path folder;
  private final List<Running> nodes = new ArrayList<>();
  private String seed = "";

  private TestCluster(Path folder) {
    this.folder = folder;
  }

  private static final class Running extends Node {
    Running(Settings settings) {
      super(new Environment(settings, null), List.of(Netty4Plugin.class), false);
    }

    int port() {
      return injector()
          .getInstance(HttpServerTransport.class)
          .boundAddress()
          .publishAddress()
          .getPort();
    }

    String transport() {
      return injector()
          .getInstance(org.opensearch.transport.TransportService.class)
          .boundAddress()
          .publishAddress()
          .toString();
    }
  }

  /** A cluster of so many nodes. */
  public static TestCluster of(int nodes) {
    // Netty would else ask for memory beside the heap, which the tests do not have to spare.
    System.setProperty("io.netty.allocator.numDirectArenas", "1");
    System.setProperty("io.netty.allocator.numHeapArenas", "1");
    System.setProperty("log4j2.disable.jmx", "true");
    try {
      TestCluster cluster = new TestCluster(Files.createTempDirectory("cluster"));
      for (int i = 0; i < nodes; i++) {
        cluster.start(i);
      }
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a node, anew or again with what it has on its disk. */
  public void start(int node) {
    Settings.Builder settings =
        Settings.builder()
            .put("cluster.name", "copydesk-test")
            .put("node.name", "node" + node)
            .put("path.home", folder.toString())
            .put("path.data", folder.resolve("data" + node).toString())
            .put("path.logs", folder.resolve("logs").toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put(NetworkModule.HTTP_TYPE_KEY, Netty4Plugin.NETTY_HTTP_TRANSPORT_NAME)
            .put(NetworkModule.TRANSPORT_TYPE_KEY, Netty4Plugin.NETTY_TRANSPORT_NAME)
            .put("node.processors", 2)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("indices.memory.index_buffer_size", "32mb")
            .put("index.unassigned.node_left.delayed_timeout", "0")
            .put("cluster.fault_detection.follower_check.interval", "1s");
    settings.remove("index.unassigned.node_left.delayed_timeout");
    if (node == 0) {
      settings.putList("node.roles", "cluster_manager", "data", "ingest");
      settings.putList("cluster.initial_cluster_manager_nodes", "node0");
      settings.putList("discovery.seed_hosts");
    } else {
      settings.putList("node.roles", "data", "ingest");
      settings.putList("discovery.seed_hosts", seed);
    }
    Running started = new Running(settings.build());
    try {
      started.start();
    } catch (NodeValidationException e) {
      throw new IllegalStateException(e);
    }
    if (node == 0) {
      seed = started.transport();
    }
    if (node < nodes.size()) {
      nodes.set(node, started);
    } else {
      nodes.add(started);
    }
    waitFor(ClusterHealthStatus.YELLOW, nodes());
  }

  /** How many nodes run. */
  private int nodes() {
    return (int) nodes.stream().filter(node -> !node.isClosed()).count();
  }

  /** Stops a node as a machine stops that is switched off. */
  public void stop(int node) {
    try {
      nodes.get(node).close();
      nodes.get(node).awaitClose(2, TimeUnit.MINUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until each part of each index has its first copy and all its other ones. */
  public void waitUntilWhole() {
    waitFor(ClusterHealthStatus.GREEN, nodes());
  }

  private void waitFor(ClusterHealthStatus status, int count) {
    boolean timedOut =
        nodes
            .get(0)
            .client()
            .admin()
            .cluster()
            .prepareHealth()
            .setWaitForStatus(status)
            .setWaitForNodes(Integer.toString(count))
            .setWaitForNoInitializingShards(true)
            .setTimeout(PATIENCE)
            .get(PATIENCE)
            .isTimedOut();
    if (timedOut) {
      throw new IllegalStateException("the cluster did not become " + status);
    }
  }

  /** The address of an index by all nodes that run. */
  public String address(String index) {
    String hosts =
        nodes.stream()
            .filter(node -> !node.isClosed())
            .map(node -> "127.0.0.1:" + node.port())
            .collect(Collectors.joining(","));
    return "http://" + hosts + "/" + index;
  }

  /** The address of an index by some of the nodes. */
  public String addressBy(String index, int... some) {
    String hosts =
        Arrays.stream(some)
            .mapToObj(node -> "127.0.0.1:" + nodes.get(node).port())
            .collect(Collectors.joining(","));
    return "http://" + hosts + "/" + index;
  }

  /** Has the nodes tell one another at once what they have, as they do twice a minute. */
  void agree() {
    for (Running node : nodes) {
      for (IndexService index : node.injector().getInstance(IndicesService.class)) {
        for (IndexShard shard : index) {
          if (shard.routingEntry().primary()) {
            shard.syncRetentionLeases();
          }
        }
      }
    }
  }

  /** Where the nodes keep what they have. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    for (int node = nodes.size() - 1; node >= 0; node--) {
      stop(node);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
