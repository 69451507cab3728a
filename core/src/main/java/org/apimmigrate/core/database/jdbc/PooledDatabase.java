package org.apimmigrate.core.database.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;
import org.jspecify.annotations.Nullable;

/** A database behind a pool of reading connections. */
public final class PooledDatabase implements Database {

    private final Dialect dialect;
    private final Set<Role> roles;
    private final String product;
    private final String version;
    private final String displayUrl;
    private final HikariDataSource pool;
    private final AnswerWatch watch;
    private final PooledReader reader;
    private @Nullable ValueForms valueForms;

    /** A database whose waits nobody has to watch: it is in this process. */
    public PooledDatabase(
            Dialect dialect,
            Set<Role> roles,
            String product,
            String version,
            String displayUrl,
            HikariDataSource pool) {
        this(dialect, roles, product, version, displayUrl, pool, AnswerWatch.blind(dialect.session()));
    }

    /** @param watch of the connections in this pool; closed with the database */
    public PooledDatabase(
            Dialect dialect,
            Set<Role> roles,
            String product,
            String version,
            String displayUrl,
            HikariDataSource pool,
            AnswerWatch watch) {
        this.dialect = dialect;
        this.roles = Set.copyOf(roles);
        this.product = product;
        this.version = version;
        this.displayUrl = displayUrl;
        this.pool = pool;
        this.watch = watch;
        this.reader = new PooledReader(pool, dialect.session(), displayUrl, watch.open());
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String displayUrl() {
        return displayUrl;
    }

    @Override
    public SqlReader reader() {
        return reader;
    }

    @Override
    public synchronized ValueForms valueForms() {
        if (valueForms == null) {
            valueForms = dialect.valueForms(reader);
        }
        return valueForms;
    }

    @Override
    public Catalog readSchema() {
        return dialect.schemaReader().read(reader);
    }

    @Override
    public void abort(String why) {
        reader.abort(why);
    }

    @Override
    public void close() {
        watch.close();
        pool.close();
    }
}
