# Build, unpack, run: only the last stage is kept. Needs a few gigabytes while building.
FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY processes processes
COPY forms forms
COPY db db
COPY src/main src/main
RUN mvn -B -ntp -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/teken-*.jar extract --destination unpacked --application-filename teken.jar

FROM eclipse-temurin:17.0.19_10-jre-noble
RUN groupadd --system --gid 10001 teken \
 && useradd --system --uid 10001 --gid teken --home-dir /var/lib/teken --shell /usr/sbin/nologin teken \
 && install -d -o teken -g teken -m 0700 /var/lib/teken /var/lib/teken/authority
COPY --from=build /build/unpacked /opt/teken
COPY --chmod=0755 deploy/health.sh /opt/teken/health.sh
USER 10001:10001
WORKDIR /var/lib/teken
ENV SPRING_PROFILES_ACTIVE=external \
    TEKEN_DATA_DIRECTORY=/var/lib/teken
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=120s --retries=4 CMD ["/opt/teken/health.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-jar", "/opt/teken/teken.jar"]
