# Bus, sandbox and command in one image; the broker is the target "broker". See docs/docker.md.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -DskipTests package \
 && mvn -B -ntp -N dependency:copy \
      -Dartifact=org.apache.artemis:apache-artemis:2.56.0:tar.gz:bin -DoutputDirectory=/artemis \
 && tar -xzf /artemis/apache-artemis-2.56.0-bin.tar.gz -C /artemis

FROM eclipse-temurin:17-jre AS broker
RUN groupadd --gid 10001 simpul \
 && useradd --uid 10001 --gid simpul --home-dir /var/lib/artemis --shell /usr/sbin/nologin simpul \
 && install -d -o simpul -g simpul -m 0700 /var/lib/artemis /run/broker-secret
COPY --from=build /artemis/apache-artemis-2.56.0 /opt/artemis
USER 10001:10001
WORKDIR /var/lib/artemis
VOLUME ["/var/lib/artemis"]
EXPOSE 61616
# The password comes from a file; Artemis keeps its hash.
CMD ["sh", "-c", "[ -f etc/broker.xml ] || /opt/artemis/bin/artemis create --silent --require-login --no-autotune --no-web --no-amqp-acceptor --no-hornetq-acceptor --no-mqtt-acceptor --no-stomp-acceptor --user simpul --password \"$(cat /run/broker-secret/password)\" . && exec bin/artemis run"]

FROM eclipse-temurin:17-jre AS simpul
RUN groupadd --gid 10001 simpul \
 && useradd --uid 10001 --gid simpul --home-dir /var/lib/simpul --shell /usr/sbin/nologin simpul \
 && install -d -o simpul -g simpul -m 0700 /var/lib/simpul /run/database-secret /run/broker-secret
COPY --from=build /src/cli/target/simpul /opt/simpul
USER 10001:10001
ENV SIMPUL_HOME=/var/lib/simpul
WORKDIR /var/lib/simpul
VOLUME ["/var/lib/simpul"]
EXPOSE 8443
# Management listens on the loopback address of the container, and is asked there.
HEALTHCHECK --interval=20s --timeout=10s --start-period=120s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-jar", "/opt/simpul/simpul.jar", "container", "ready"]
ENTRYPOINT ["java", "-jar", "/opt/simpul/simpul.jar"]
CMD ["--help"]
