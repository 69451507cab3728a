package org.apimmigrate.cli.document;

import java.util.List;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.core.run.StatusResult;
import org.jspecify.annotations.Nullable;

/**
 * The state of the installation.
 *
 * @param state not_started, prepared, unfinished, apart, unverified, completed, finished, rolling_back or unknown
 * @param next the step that would run next; null when none
 * @param oldServer could a 4.0.0 server start on these databases now
 * @param newServer could a 4.1.0 server
 * @param restorePointState there, being_made, incomplete or none
 */
public record StatusEntry(
        String state,
        @Nullable String migrationId,
        @Nullable String startedBy,
        @Nullable String startedAt,
        @Nullable String next,
        ServerAnswer oldServer,
        ServerAnswer newServer,
        boolean pastPointOfNoReturn,
        @Nullable Holder lockedBy,
        @Nullable String restorePoint,
        String restorePointState) {

    /** Could a server of this version start now, why, and what leads there. */
    public record ServerAnswer(
            boolean canStart,
            String why,
            String way,
            @Nullable List<List<String>> commands) {

        static ServerAnswer of(StatusResult.Answer answer, TypedCommands typed) {
            TypedAdvice way = typed.of(answer.advice());
            return new ServerAnswer(answer.yes(), answer.why(), way.text(), way.commands());
        }
    }

    /** Who holds the lock. */
    public record Holder(String host, long process, String command, String since) {

        static @Nullable Holder of(StatusResult result) {
            var holder = result.holder();
            return holder == null
                    ? null
                    : new Holder(
                            holder.host(),
                            holder.process(),
                            holder.command(),
                            holder.since().toString());
        }
    }

    /** @param typed how commands are typed here */
    public static StatusEntry of(StatusResult result, TypedCommands typed) {
        return new StatusEntry(
                result.state().id(),
                result.migrationId(),
                result.startedBy(),
                result.startedAt() == null ? null : result.startedAt().toString(),
                result.next(),
                ServerAnswer.of(result.oldServer(), typed),
                ServerAnswer.of(result.newServer(), typed),
                result.pastPointOfNoReturn(),
                Holder.of(result),
                result.restorePoint() == null ? null : result.restorePoint().toString(),
                result.point().name().toLowerCase(java.util.Locale.ROOT));
    }
}
