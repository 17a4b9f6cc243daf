package dev.copydesk.boilerplate.page;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Boosted regression trees over the {@linkplain LineSigns signs} of a line. A node is a sign and a
 * limit, and the node for lines above the limit stands behind all those for lines up to it.
 */
public final class PageTrees {

  /** Stands for a sign where a node is a leaf. */
  public static final int LEAF = 255;

  /** What a leaf's number counts. */
  public static final float UNIT = 1 / 2000f;

  private final int[] roots;
  private final short[] signs;
  private final float[] values;
  private final int[] above;

  private PageTrees(int trees, int nodes) {
    this.roots = new int[trees];
    this.signs = new short[nodes];
    this.values = new float[nodes];
    this.above = new int[nodes];
  }

  /** Reads trees as the tool that fits them writes them. */
  public static PageTrees read(DataInputStream in) throws IOException {
    float[][] limits = new float[in.readUnsignedByte()][];
    for (int sign = 0; sign < limits.length; sign++) {
      limits[sign] = new float[in.readUnsignedByte()];
      for (int i = 0; i < limits[sign].length; i++) {
        limits[sign][i] = in.readFloat();
      }
    }
    PageTrees trees = new PageTrees(in.readUnsignedShort(), in.readInt());
    int node = 0;
    for (int tree = 0; tree < trees.roots.length; tree++) {
      trees.roots[tree] = node;
      node = trees.readNode(in, limits, node);
    }
    return trees;
  }

  private int readNode(DataInputStream in, float[][] limits, int node) throws IOException {
    int sign = in.readUnsignedByte();
    signs[node] = (short) sign;
    if (sign == LEAF) {
      values[node] = in.readShort() * UNIT;
      return node + 1;
    }
    values[node] = limits[sign][in.readUnsignedByte()];
    above[node] = readNode(in, limits, node + 1);
    return readNode(in, limits, above[node]);
  }

  /** The sum of what the trees say. */
  public float score(float[] row) {
    float score = 0;
    for (int root : roots) {
      int node = root;
      while (signs[node] != LEAF) {
        node = row[signs[node]] > values[node] ? above[node] : node + 1;
      }
      score += values[node];
    }
    return score;
  }
}
