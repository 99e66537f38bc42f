package org.starkin.spectrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconcilingTest {

    private static final int WRONG = 17;

    private final List<LibraryStar> right = MadeUpLibrary.stars(200);

    @Test
    void anEntryThatItsSpectrumContradictsIsMended() {
        LibraryStar truth = right.get(WRONG);
        double wrongBy = truth.logG() > 3 ? -2.5 : 2.5;
        List<LibraryStar> told = new ArrayList<>(right);
        told.set(WRONG, new LibraryStar(truth.id(), truth.teffK(), truth.logG() + wrongBy, truth.feH(), truth.flux()));

        LibraryStar mended = Reconciling.of(told).get(WRONG);

        assertThat(mended.logG()).isEqualTo(truth.logG(), within(0.8));
        assertThat(mended.id()).isEqualTo(truth.id());
        assertThat(mended.flux()).isSameAs(truth.flux());
    }

    @Test
    void entriesThatAgreeWithTheirSpectraHardlyMove() {
        List<LibraryStar> same = Reconciling.of(right);

        double[] moved = IntStream.range(0, right.size())
                .mapToDouble(i -> Math.abs(same.get(i).logG() - right.get(i).logG()))
                .sorted()
                .toArray();
        assertThat(moved[right.size() / 2]).isLessThan(0.2);
        assertThat(moved[right.size() * 9 / 10]).isLessThan(0.6);
    }
}
