package org.apimmigrate.core.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apimmigrate.core.connect.DriverDataSource.Setup;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.database.jdbc.AnswerWatch;
import org.apimmigrate.core.database.jdbc.CuttableSockets;
import org.apimmigrate.core.database.jdbc.Patience;
import org.apimmigrate.core.database.jdbc.PhysicalSessions;
import org.apimmigrate.core.database.jdbc.PooledDatabase;
import org.apimmigrate.core.database.jdbc.ServerProbe;
import org.apimmigrate.core.database.jdbc.TransactionGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseIdentity;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;

/** Opens the databases of an installation: for reading always, for writing only when asked. */
public final class DatabaseOpener {

    private static final int CONNECT_TIMEOUT_MILLIS = 30_000;

    /** What is asked before anything is read takes no time on the server. */
    private static final int FIRST_MILLIS = 30_000;

    /** How long a server has to say what a session of this tool does. */
    private static final int PROBE_MILLIS = 15_000;

    /** A statement may take hours: the watch ends those to which no answer will come. */
    private static final int NO_LIMIT = 0;

    /** A nested read, a second database's read and the heartbeat, in addition to the workers. */
    private static final int SPARE_CONNECTIONS = 4;

    /** One for the change, one for the journal's heartbeat, one to look up what became of a lost commit. */
    private static final int WRITE_CONNECTIONS = 3;

    private final DriverSource drivers;
    private final DialectSource dialects;

    private final Patience patience;
    private final Map<String, PhysicalSessions> sessions = new ConcurrentHashMap<>();
    private final Consumer<String> notes;

    /** With the usual patience, and waits that nobody hears of before they end. */
    public DatabaseOpener(DriverSource drivers, DialectSource dialects) {
        this(drivers, dialects, Patience.USUAL, note -> {});
    }

    /** @param notes hears a sentence while a database keeps a call waiting for long */
    public DatabaseOpener(DriverSource drivers, DialectSource dialects, Patience patience, Consumer<String> notes) {
        this.drivers = drivers;
        this.dialects = dialects;
        this.patience = patience;
        this.notes = notes;
    }

    /**
     * Opens each distinct database once, for reading.
     *
     * @param threads workers that will read at the same time
     * @throws org.apimmigrate.core.error.MigrateException of kind ENVIRONMENT when one cannot be opened; those opened are closed
     */
    public Databases openForReading(Installation installation, int threads) {
        Map<Target, Set<Role>> targets = new LinkedHashMap<>();
        Map<Target, DatabaseSettings> settings = new HashMap<>();
        for (Role role : Role.values()) {
            DatabaseSettings of =
                    Objects.requireNonNull(installation.databases().get(role));
            targets.computeIfAbsent(Target.of(of), t -> EnumSet.noneOf(Role.class))
                    .add(role);
            settings.putIfAbsent(Target.of(of), of);
        }
        unite(targets, settings);
        Map<Role, Database> byRole = new EnumMap<>(Role.class);
        List<Database> opened = new ArrayList<>();
        try {
            targets.forEach((target, roles) -> {
                Database database = open(Objects.requireNonNull(settings.get(target)), roles, threads);
                opened.add(database);
                roles.forEach(role -> byRole.put(role, database));
            });
        } catch (RuntimeException e) {
            opened.forEach(Database::close);
            throw e;
        }
        return new Databases(byRole);
    }

    /** The write gate to databases that are open for reading. Only commands that write may call this. */
    public WriteGate openForWriting(Installation installation, Databases databases) {
        Map<Database, TransactionGate.Writers> writers = new HashMap<>();
        List<HikariDataSource> pools = new ArrayList<>();
        for (Database database : databases.distinct()) {
            DatabaseSettings settings =
                    Objects.requireNonNull(installation.databases().get(database.mainRole()));
            Dialect dialect = database.dialect();
            PhysicalSessions of = sessions(settings, dialect);
            HikariDataSource pool = new HikariDataSource(config(
                    "write-" + database.mainRole().id(), working(settings, dialect, of), WRITE_CONNECTIONS, false));
            pools.add(pool);
            writers.put(database, new TransactionGate.Writers(pool, watch(database.mainRole(), settings, dialect, of)));
        }
        return new TransactionGate(
                databases, writers, patience.lockSeconds(), () -> pools.forEach(HikariDataSource::close));
    }

    /**
     * Takes targets together that are one database under two names: another spelling of the host, an alias, another user. Urls alone
     * cannot know.
     */
    private void unite(Map<Target, Set<Role>> targets, Map<Target, DatabaseSettings> settings) {
        if (targets.size() == 1) {
            return;
        }
        Map<Target, Connection> seen = new LinkedHashMap<>();
        List<MigrateException> failures = new ArrayList<>();
        try {
            for (Target target : List.copyOf(targets.keySet())) {
                Connection connection;
                try {
                    connection = connect(Objects.requireNonNull(settings.get(target)));
                } catch (MigrateException e) {
                    // whoever starts one server wants to know about the other, too
                    failures.add(e);
                    continue;
                }
                Target known = null;
                for (Target earlier : seen.keySet()) {
                    if (same(
                            Objects.requireNonNull(settings.get(earlier)),
                            Objects.requireNonNull(seen.get(earlier)),
                            Objects.requireNonNull(settings.get(target)),
                            connection)) {
                        known = earlier;
                        break;
                    }
                }
                seen.put(target, connection);
                if (known != null) {
                    Objects.requireNonNull(targets.get(known)).addAll(Objects.requireNonNull(targets.remove(target)));
                }
            }
            if (!failures.isEmpty()) {
                throw ConnectProblem.all(failures);
            }
        } finally {
            seen.values().forEach(DatabaseOpener::close);
        }
    }

    private boolean same(DatabaseSettings one, Connection first, DatabaseSettings other, Connection second) {
        Dialect dialect = dialects.forUrl(one.url());
        try {
            return dialect.dbms() == dialects.forUrl(other.url()).dbms()
                    && dialect.session().sameTables(first, second);
        } catch (SQLException e) {
            throw ConnectProblem.of(other, dialect.session(), e);
        }
    }

    private Connection connect(DatabaseSettings settings) {
        Dialect dialect = dialects.forUrl(settings.url());
        try {
            return source(settings, dialect, FIRST_MILLIS, Setup.NONE).getConnection();
        } catch (SQLException e) {
            throw ConnectProblem.of(settings, dialect.session(), e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it has answered all that was asked; nothing is open on it
        }
    }

    private Database open(DatabaseSettings settings, Set<Role> roles, int threads) {
        Dialect dialect = dialects.forUrl(settings.url());
        DataSource source = source(settings, dialect, FIRST_MILLIS, Setup.NONE);
        String product;
        String version;
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            product = about.getDatabaseProductName();
            version = about.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw ConnectProblem.of(settings, dialect.session(), e);
        }
        requireSessions(settings, dialect, source);
        Role main = roles.iterator().next();
        PhysicalSessions of = sessions(settings, dialect);
        HikariConfig config =
                config("read-" + main.id(), working(settings, dialect, of), threads + SPARE_CONNECTIONS, true);
        dialect.session().beforeReading().ifPresent(config::setConnectionInitSql);
        // in a transaction of its own: the end of the first read would take it back
        config.setIsolateInternalQueries(true);
        HikariDataSource pool = new HikariDataSource(config);
        String displayUrl = DisplayUrl.of(settings.url());
        return new PooledDatabase(
                dialect, roles, product, version, displayUrl, pool, watch(main, settings, dialect, of));
    }

    /** Asked before anything is set in a session: where sessions are shared, another client would inherit it. */
    private static void requireSessions(DatabaseSettings settings, Dialect dialect, DataSource fresh) {
        try {
            if (dialect.session().sharedByTransaction(fresh)) {
                throw ConnectProblem.pooler(settings);
            }
        } catch (SQLException e) {
            throw ConnectProblem.of(settings, dialect.session(), e);
        }
    }

    private AnswerWatch watch(Role role, DatabaseSettings settings, Dialect dialect, PhysicalSessions of) {
        DataSource fresh = source(settings, dialect, PROBE_MILLIS, Setup.NONE);
        return new AnswerWatch(role.id(), of, new ServerProbe(fresh, dialect.session(), of), patience, notes).start();
    }

    /** Those that read and those that write are of one tool. */
    private PhysicalSessions sessions(DatabaseSettings settings, Dialect dialect) {
        return sessions.computeIfAbsent(settings.url(), url -> new PhysicalSessions(dialect.session()));
    }

    /** Connections that read or write: their waits for locks are bounded, and the watch knows them. */
    private DataSource working(DatabaseSettings settings, Dialect dialect, PhysicalSessions of) {
        return source(settings, dialect, NO_LIMIT, (connection, sockets) -> {
            dialect.session().opened(connection, patience.lockSeconds());
            of.opened(connection, sockets);
        });
    }

    private static HikariConfig config(String name, DataSource source, int connections, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName(name);
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
        // connects at first use: the opener has tried the database already
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private DataSource source(DatabaseSettings settings, Dialect dialect, int answerMillis, Setup setup) {
        Driver driver = drivers.driverFor(settings);
        Map<String, String> properties = new HashMap<>(dialect.connectionProperties());
        dialect.socketFactoryProperty(driver)
                .filter(property -> !settings.url().contains(property + "="))
                .filter(property -> sees(driver, CuttableSockets.class))
                .ifPresent(property -> properties.put(property, CuttableSockets.class.getName()));
        return new DriverDataSource(
                driver,
                dialect.connectionUrl(settings.url()),
                settings.username(),
                settings.password(),
                properties,
                answerMillis,
                setup);
    }

    /** A driver from elsewhere finds classes by its own loader. */
    private static boolean sees(Driver driver, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, driver.getClass().getClassLoader()) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Two roles share a database when their urls name the same one and the user is the same. */
    private record Target(String database, String username) {

        static Target of(DatabaseSettings settings) {
            return new Target(new DatabaseIdentity().of(settings), settings.username());
        }
    }
}
