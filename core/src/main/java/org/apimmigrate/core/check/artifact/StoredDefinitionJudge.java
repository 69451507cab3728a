package org.apimmigrate.core.check.artifact;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apimmigrate.core.registry.xml.Utf8;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;

/**
 * Judges definitions as they are stored: what must hold of any stored definition first, then the rules of its kind. Remembers contents,
 * since the revisions of an API mostly hold the same. Thread-safe.
 */
public final class StoredDefinitionJudge {

    /** Contents without any defect to remember; some 100 bytes each. */
    private static final int CLEAN = 200_000;

    /** Verdicts with a defect to remember, the latest used; some kilobytes each at most. */
    private static final int VERDICTS = 5_000;

    private static final Verdict ACCEPTED = Verdict.accepted(List.of());

    private final DefinitionJudge judge;
    private final AtomicLong judged = new AtomicLong();
    private final Set<Key> clean = Collections.synchronizedSet(new HashSet<>());
    private final Map<Key, Verdict> others = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Verdict> eldest) {
            return size() > VERDICTS;
        }
    });

    public StoredDefinitionJudge(DefinitionJudge judge) {
        this.judge = judge;
    }

    /** A verdict of the same rules that is known already; as far as there is room for it. */
    public void remember(ContentHash definition, Verdict verdict) {
        Key key = Key.of(definition);
        if (!verdict.equals(ACCEPTED)) {
            synchronized (others) {
                if (others.size() < VERDICTS) {
                    others.put(key, verdict);
                }
            }
        } else if (clean.size() < CLEAN) {
            clean.add(key);
        }
    }

    /** How many definitions were judged, and not known already. */
    public long judged() {
        return judged.get();
    }

    /** What a 4.1.0 server will say. */
    public Verdict judge(DefinitionFile file) {
        Key key = Key.of(file);
        if (clean.contains(key)) {
            return ACCEPTED;
        }
        Verdict known = others.get(key);
        if (known != null) {
            return known;
        }
        Verdict verdict = decide(file);
        judged.incrementAndGet();
        if (!verdict.equals(ACCEPTED)) {
            others.put(key, verdict);
        } else if (clean.size() < CLEAN) {
            clean.add(key);
        }
        return verdict;
    }

    private Verdict decide(DefinitionFile file) {
        if (file.kind() == DefinitionKind.OPENAPI || file.kind() == DefinitionKind.ASYNCAPI) {
            Optional<String> text = Utf8.decode(file.content());
            if (text.isEmpty()) {
                return Verdict.refused(
                        Reason.of("It holds bytes that are not UTF-8, which a server turns into other characters."));
            }
            if (file.kind() == DefinitionKind.OPENAPI && isOtherThanJson(text.get())) {
                return Verdict.refused(
                        Reason.of(
                                "It is not JSON. The parser would take YAML, but the server stores and reads swagger.json as JSON."));
            }
        }
        return judge.judge(file.kind(), file.content());
    }

    /** The parser's own rule: text that begins with a brace is JSON, all else YAML (facts/validators.md#definitions). Empty text is the judge's. */
    private static boolean isOtherThanJson(String text) {
        String document = Utf8.withoutMark(text).stripLeading();
        return !document.isEmpty() && !document.startsWith("{");
    }

    /** Half of the content's hash; equal for different contents only by a chance of one in 2 to the 128th. */
    private record Key(DefinitionKind kind, long high, long low) {

        static Key of(DefinitionFile file) {
            return of(ContentHash.of(file.kind(), file.content()));
        }

        static Key of(ContentHash definition) {
            String hash = definition.sha256();
            return new Key(
                    definition.kind(),
                    Long.parseUnsignedLong(hash.substring(0, 16), 16),
                    Long.parseUnsignedLong(hash.substring(16, 32), 16));
        }
    }
}
