package org.apimmigrate.core.connect;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.installation.DatabaseSettings;

/** Says why a database cannot be opened, in words that lead to a remedy. */
final class ConnectProblem {

    private ConnectProblem() {}

    static MigrateException of(DatabaseSettings settings, SessionRules rules, SQLException error) {
        String where =
                "%s, %s, user %s".formatted(settings.section(), DisplayUrl.of(settings.url()), settings.username());
        Problem problem;
        if (rules.wrongCredentials(error)) {
            problem = new Problem(
                    "The database refuses the user or the password.",
                    where,
                    said(settings, error),
                    "Correct username and password in that section of deployment.toml, or the account in the database; then run the"
                            + " same command again.");
        } else if (rules.databaseMissing(error)) {
            problem = new Problem(
                    "The server has no such database.",
                    where,
                    said(settings, error),
                    "Correct the url in that section of deployment.toml; then run the same command again. Nothing was created.");
        } else if (rules.privilegeMissing(error)) {
            problem = new Problem(
                    "The user may not open this database.",
                    where,
                    said(settings, error),
                    "Correct the database in the url or the username in that section of deployment.toml, or let an administrator of"
                            + " the database grant the user its rights there; then run the same command again.");
        } else if (isUntrusted(error)) {
            problem = new Problem(
                    "The certificate of the database server is not trusted.",
                    where,
                    said(settings, error),
                    rules.trustAdvice());
        } else {
            problem = new Problem(
                    "The database cannot be reached.",
                    where,
                    said(settings, error),
                    "Start the database server, check host, port and TLS parameters of the url from this machine, then run the same"
                            + " command again.");
        }
        return new MigrateException(Kind.ENVIRONMENT, problem, error);
    }

    /** One failure for all databases that could not be opened: each is named, with its reason. */
    static MigrateException all(List<MigrateException> failures) {
        MigrateException first = failures.get(0);
        if (failures.size() == 1) {
            return first;
        }
        boolean oneAdvice = failures.stream()
                .allMatch(e -> e.problem().what().equals(first.problem().what()));
        MigrateException all = new MigrateException(
                first.kind(),
                new Problem(
                        failures.size() + " databases cannot be opened.",
                        failures.stream().map(e -> e.problem().where()).collect(Collectors.joining("; ")),
                        failures.stream()
                                .map(e -> e.problem().what() + " " + e.problem().why())
                                .collect(Collectors.joining("; ")),
                        oneAdvice
                                ? first.problem().advice()
                                : Advice.words(
                                        "Correct each of these sections of deployment.toml, or start the servers that they name; then"
                                                + " run the same command again.")),
                first);
        failures.stream().skip(1).forEach(all::addSuppressed);
        return all;
    }

    /** Did the handshake fail for the certificate? Drivers keep the cause, or its words only. */
    private static boolean isUntrusted(SQLException error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException
                    || String.valueOf(cause.getMessage()).contains("PKIX path")) {
                return true;
            }
        }
        return false;
    }

    /** A pooler that gives a server's session to another client after each transaction. */
    static MigrateException pooler(DatabaseSettings settings) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "A pooler is in front of the database and gives sessions away after each transaction.",
                        "%s, %s, user %s"
                                .formatted(settings.section(), DisplayUrl.of(settings.url()), settings.username()),
                        "two connections were served by one process of the server, or one connection by several; locks and"
                                + " settings of a session mean nothing there",
                        "Name the database server itself in that section of deployment.toml, or a pool in session mode (pgbouncer:"
                                + " pool_mode = session); then run the same command again. Nothing was set or changed."));
    }

    /** Drivers repeat a url that they do not understand, with all that is in it. */
    private static String said(DatabaseSettings settings, SQLException error) {
        String message = error.getMessage();
        String first = message == null
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        String shown = first.replace(settings.url(), DisplayUrl.of(settings.url()));
        return "the driver said: %s (SQLState %s)".formatted(DisplayUrl.withoutValues(shown), error.getSQLState());
    }
}
