package io.creditledger.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Accounts are chosen as often as the spread says. */
final class SpreadTest {
    private static final int DRAWS = 200_000;

    @Test
    void uniform_chooses_each_as_often() {
        int[] chosen = draw(Spread.uniform(), 10);
        assertThat(Arrays.stream(chosen).boxed())
                .allSatisfy(times -> assertThat(times).isCloseTo(DRAWS / 10, within(1_000)));
    }

    @Test
    void zipf_chooses_by_rank() {
        int[] chosen = draw(Spread.zipf(1.0), 10_000);
        // The sum of 1/n over 10,000 ranks is 9.79.
        assertThat(chosen[0] / (double) DRAWS).isCloseTo(1 / 9.79, within(0.005));
        assertThat(chosen[1] / (double) chosen[0]).isCloseTo(0.5, within(0.03));
        assertThat(chosen[9] / (double) chosen[0]).isCloseTo(0.1, within(0.02));
        assertThat(chosen).contains(0, 1, 2);
    }

    @Test
    void a_greater_exponent_is_more_skewed() {
        assertThat(draw(Spread.zipf(1.5), 1_000)[0]).isGreaterThan(draw(Spread.zipf(0.5), 1_000)[0] * 5);
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.zipf(0));
    }

    @Test
    void one_account_is_the_first_one() {
        assertThat(draw(Spread.oneAccount(), 3)).containsExactly(DRAWS, 0, 0);
    }

    private static int[] draw(Spread spread, int accounts) {
        SplittableRandom random = new SplittableRandom(20_260_301);
        ToIntFunction<SplittableRandom> choice = spread.over(accounts);
        int[] chosen = new int[accounts];
        for (int i = 0; i < DRAWS; i++) {
            chosen[choice.applyAsInt(random)]++;
        }
        return chosen;
    }
}
