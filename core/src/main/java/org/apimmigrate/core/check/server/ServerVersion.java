package org.apimmigrate.core.check.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * What a WSO2 server says that it is. Every one has a service that answers without a login, at {@code services/Version}; an
 * administrator may have closed it.
 *
 * @param product such as {@code WSO2 Identity Server}
 * @param version such as {@code 5.11.0}
 */
record ServerVersion(String product, String version) {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** The answer is some hundred bytes. */
    private static final int LIMIT = 16_384;

    /** Only letters that can be shown as they are: the other side may be anything. */
    private static final Pattern ANSWER =
            Pattern.compile("<return>\\s*([\\w ]{1,60})-(\\d[\\w.]{0,30})[^<]{0,60}</return>");

    /**
     * Asks for it. No proxy, no redirects, no credentials.
     *
     * @param services {@code service_url} of the key manager
     * @return empty when it answers and does not say
     * @throws IOException when it does not answer in HTTP, or is not trusted
     */
    static Optional<ServerVersion> ask(URI services, SSLContext tls) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TIMEOUT)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address(services)).timeout(TIMEOUT).build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> asked = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part ->
                        part.ifPresent(bytes -> body.write(bytes, 0, Math.min(bytes.length, LIMIT - body.size())))));
        try {
            // headers and body together: the request's own time-out ends with the headers
            HttpResponse<Void> response = asked.get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200 ? read(body.toString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("it began to answer and did not come to an end");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        } finally {
            // closes the connection of an answer that has not come to its end
            asked.cancel(true);
        }
    }

    /** Next to the other services, which a proxy may have put below a path of its own. */
    private static URI address(URI services) {
        String path = services.getPath() == null ? "" : services.getPath();
        if (path.endsWith("/services")) {
            return services.resolve(path + "/Version");
        }
        return services.resolve(path.endsWith("/services/") ? "Version" : "/services/Version");
    }

    private static Optional<ServerVersion> read(String body) {
        Matcher matcher = ANSWER.matcher(body);
        return matcher.find() ? Optional.of(new ServerVersion(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return product + " " + version;
    }
}
