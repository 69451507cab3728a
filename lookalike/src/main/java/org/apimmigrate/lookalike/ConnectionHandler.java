package org.apimmigrate.lookalike;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection of the engine that looks like one of the DBMS. */
final class ConnectionHandler implements InvocationHandler {

    private final Connection engine;
    private final Session session;
    private final LookAlike lookAlike;

    ConnectionHandler(Connection engine, Session session, LookAlike lookAlike) {
        this.engine = engine;
        this.session = session;
        this.lookAlike = lookAlike;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        try {
            switch (method.getName()) {
                case "prepareStatement":
                    return prepared(proxy, method, arguments);
                case "createStatement":
                    return shown(proxy, Statement.class, method.invoke(engine, arguments), null);
                case "getMetaData":
                    return metaData();
                case "commit", "rollback":
                    Object result = method.invoke(engine, arguments);
                    session.transactionEnded();
                    return result;
                case "setAutoCommit":
                    // where it changes, that commits
                    if (engine.getAutoCommit() != (boolean) arguments[0]) {
                        method.invoke(engine, arguments);
                        session.transactionEnded();
                    }
                    return null;
                case "close":
                    if (!engine.isClosed()) {
                        session.closed();
                    }
                    return method.invoke(engine, arguments);
                case "abort":
                    session.aborted();
                    return method.invoke(engine, arguments);
                case "setNetworkTimeout":
                    // nothing is on a network here
                    return null;
                case "equals":
                    return proxy == arguments[0];
                default:
                    return method.invoke(engine, arguments);
            }
        } catch (InvocationTargetException e) {
            throw told(Objects.requireNonNull(e.getCause()));
        }
    }

    /** A server looks at the text of a prepared statement when it is executed, not before. */
    private Object prepared(Object connection, Method method, Object[] arguments) throws Throwable {
        Sql sql = new Sql((String) arguments[0]);
        arguments[0] = session.translate(sql);
        return shown(connection, PreparedStatement.class, method.invoke(engine, arguments), sql);
    }

    private Object shown(Object connection, Class<?> type, Object statement, @Nullable Sql prepared) {
        return Proxy.newProxyInstance(
                ConnectionHandler.class.getClassLoader(),
                new Class<?>[] {type},
                new StatementHandler(connection, (Statement) statement, prepared));
    }

    private Object metaData() throws SQLException {
        DatabaseMetaData ofEngine = engine.getMetaData();
        LookAlike.Product product = lookAlike.product();
        return Proxy.newProxyInstance(
                ConnectionHandler.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (p, method, arguments) -> {
                    switch (method.getName()) {
                        case "getDatabaseProductName":
                            return product.name();
                        case "getDatabaseProductVersion":
                            return product.version();
                        case "getDatabaseMajorVersion":
                            return product.major();
                        case "getDatabaseMinorVersion":
                            return product.minor();
                        default:
                            try {
                                return method.invoke(ofEngine, arguments);
                            } catch (InvocationTargetException e) {
                                throw told(Objects.requireNonNull(e.getCause()));
                            }
                    }
                });
    }

    private Throwable told(Throwable cause) {
        return cause instanceof SQLException error ? lookAlike.error(error) : cause;
    }

    /** A statement; a prepared one was translated when it was made. */
    private final class StatementHandler implements InvocationHandler {

        private final Object connection;
        private final Statement statement;
        private final @Nullable Sql prepared;

        StatementHandler(Object connection, Statement statement, @Nullable Sql prepared) {
            this.connection = connection;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                if (method.getName().equals("getConnection")) {
                    return connection;
                }
                if (arguments != null && isBooleanParameter(method, arguments) && lookAlike.sendsBooleansAsNumbers()) {
                    ((PreparedStatement) statement).setInt((int) arguments[0], (boolean) arguments[1] ? 1 : 0);
                    return null;
                }
                if (!method.getName().startsWith("execute")) {
                    return method.invoke(statement, arguments);
                }
                Sql sql = prepared;
                if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) {
                    sql = new Sql(text);
                }
                return sql == null ? method.invoke(statement, arguments) : executed(sql, method, arguments);
            } catch (InvocationTargetException e) {
                throw told(Objects.requireNonNull(e.getCause()));
            }
        }

        private static boolean isBooleanParameter(Method method, Object[] arguments) {
            return (method.getName().equals("setObject") || method.getName().equals("setBoolean"))
                    && arguments[0] instanceof Integer
                    && arguments[1] instanceof Boolean;
        }

        private @Nullable Object executed(Sql sql, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                session.check(sql);
                if (prepared == null && arguments != null) {
                    arguments[0] = session.translate(sql);
                }
                Object result = method.invoke(statement, arguments);
                session.succeeded(sql);
                return result;
            } catch (InvocationTargetException e) {
                throw failed(sql, told(Objects.requireNonNull(e.getCause())));
            } catch (SQLException e) {
                throw failed(sql, told(e));
            }
        }

        private Throwable failed(Sql sql, Throwable cause) {
            if (cause instanceof SQLException error) {
                try {
                    session.failed(sql, error);
                } catch (SQLException e) {
                    error.addSuppressed(e);
                }
            }
            return cause;
        }
    }
}
