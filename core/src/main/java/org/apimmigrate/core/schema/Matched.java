package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two lists of things that have no names that count, matched by what they are. Duplicates count: of two equal ones where the other side has
 * one, the later is left over.
 *
 * @param missing those of the target that the live side lacks
 * @param surplus those of the live side that the target lacks
 */
record Matched<T>(List<T> missing, List<T> surplus) {

    static <T> Matched<T> of(List<T> live, List<T> target, Function<T, ?> key) {
        Map<Object, Integer> wanted = new HashMap<>();
        target.forEach(t -> wanted.merge(key.apply(t), 1, Integer::sum));
        List<T> surplus = new ArrayList<>();
        for (T item : live) {
            Object k = key.apply(item);
            int open = wanted.getOrDefault(k, 0);
            if (open == 0) {
                surplus.add(item);
            } else {
                wanted.put(k, open - 1);
            }
        }
        List<T> missing = new ArrayList<>();
        for (T item : target) {
            Object k = key.apply(item);
            int open = wanted.getOrDefault(k, 0);
            if (open > 0) {
                missing.add(item);
                wanted.put(k, open - 1);
            }
        }
        return new Matched<>(missing, surplus);
    }
}
