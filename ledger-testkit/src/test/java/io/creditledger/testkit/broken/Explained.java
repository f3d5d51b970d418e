package io.creditledger.testkit.broken;

import io.creditledger.explain.AfterAdjustment;
import io.creditledger.explain.Answer;
import io.creditledger.explain.Choice;
import io.creditledger.explain.Drop;
import io.creditledger.explain.Explanation;
import io.creditledger.explain.NextExpiry;
import io.creditledger.explain.NotUsable;
import io.creditledger.explain.PromotionsFirst;
import io.creditledger.explain.Waterfall;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An explanation that tells some answers otherwise; each stays of its kind. */
class Explained implements Explanation {
    private final Explanation sound;
    private final UnaryOperator<Answer> told;

    Explained(Explanation sound, UnaryOperator<Answer> told) {
        this.sound = sound;
        this.told = told;
    }

    @Override
    public Waterfall waterfall() {
        return (Waterfall) told.apply(sound.waterfall());
    }

    @Override
    public Optional<Choice> choice(Key act) {
        return sound.choice(act).map(choice -> (Choice) told.apply(choice));
    }

    @Override
    public Drop dropSince(Instant since) {
        return (Drop) told.apply(sound.dropSince(since));
    }

    @Override
    public NotUsable notUsable() {
        return (NotUsable) told.apply(sound.notUsable());
    }

    @Override
    public PromotionsFirst promotionsFirst() {
        return (PromotionsFirst) told.apply(sound.promotionsFirst());
    }

    @Override
    public AfterAdjustment afterAdjustment() {
        return (AfterAdjustment) told.apply(sound.afterAdjustment());
    }

    @Override
    public NextExpiry nextExpiry() {
        return (NextExpiry) told.apply(sound.nextExpiry());
    }
}
