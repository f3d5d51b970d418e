package io.creditledger.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.InvalidInputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Content CONTENT = Content.NONE.with("amount", 120).with("act", Key.of("a=b"));

    @Test
    void text_reads_back() {
        assertThat(CONTENT.text()).isEqualTo("amount=120\nact=a=b");
        assertThat(Content.parse(CONTENT.text())).isEqualTo(CONTENT);
        assertThat(Content.parse("")).isEqualTo(Content.NONE);
        assertThat(Content.NONE.text()).isEmpty();
    }

    @Test
    void a_text_of_other_lines_is_no_content() {
        assertThatThrownBy(() -> Content.parse("amount=120\nact"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("content has a line that is no field");
    }

    @Test
    void defaults_and_absent_values_are_left_out() {
        assertThat(Content.NONE.with("pending", false, false)).isEqualTo(Content.NONE);
        assertThat(Content.NONE.with("pending", true, false).field("pending")).contains("true");
        assertThat(Content.NONE.with("feature", Optional.empty())).isEqualTo(Content.NONE);
        assertThat(Content.NONE.with("feature", Optional.of("x")).field("feature"))
                .contains("x");
    }

    @Test
    void the_first_difference_is_named() {
        assertThat(CONTENT.firstDifference(CONTENT)).isEmpty();
        assertThat(CONTENT.firstDifference(Content.NONE.with("amount", 121).with("act", "c")))
                .contains("amount");
        assertThat(CONTENT.firstDifference(Content.NONE.with("amount", 120))).contains("act");
        assertThat(CONTENT.firstDifference(CONTENT.with("pending", true))).contains("pending");
    }

    @Test
    void equal_contents_hash_alike() {
        assertThat(Content.parse(CONTENT.text())).hasSameHashCodeAs(CONTENT);
        assertThat(CONTENT).isNotEqualTo(Content.NONE).hasToString("{amount=120, act=a=b}");
    }
}
