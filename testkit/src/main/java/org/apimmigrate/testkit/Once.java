package org.apimmigrate.testkit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that the first who asks makes, while others who ask for it wait. If the making fails, the next one tries again. */
final class Once<T> {
    private @Nullable T value;

    synchronized T get(Supplier<? extends T> maker) {
        T known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }

    synchronized void ifMade(Consumer<T> work) {
        if (value != null) {
            work.accept(value);
        }
    }
}
