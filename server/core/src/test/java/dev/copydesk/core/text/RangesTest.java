package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RangesTest {

  @Property
  void sayWhatASetOfOffsetsWouldSay(
      @ForAll @Size(max = 12) List<@IntRange(max = 40) Integer> edges,
      @ForAll @IntRange(max = 40) int from,
      @ForAll @IntRange(max = 12) int length) {
    Ranges.Builder builder = Ranges.builder();
    BitSet offsets = new BitSet();
    for (int i = 0; i + 1 < edges.size(); i += 2) {
      int start = Math.min(edges.get(i), edges.get(i + 1));
      int end = Math.max(edges.get(i), edges.get(i + 1));
      builder.add(start, end);
      offsets.set(start, end);
    }
    Ranges ranges = builder.build();

    BitSet asked = offsets.get(from, from + length);
    assertThat(ranges.contains(from)).isEqualTo(offsets.get(from));
    assertThat(ranges.overlap(from, from + length)).isEqualTo(asked.cardinality());
    assertThat(ranges.overlaps(from, from + length)).isEqualTo(!asked.isEmpty());
    for (int i = 1; i < ranges.count(); i++) {
      assertThat(ranges.start(i)).isGreaterThan(ranges.end(i - 1));
    }
  }
}
