# The app alone; docker-compose.yml adds Neo4j. scripts/imageSteps.mjs runs these very steps without a Docker engine.
FROM node:22.21.1-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:22.21.1-bookworm-slim
WORKDIR /app
COPY --from=build /app ./
# The build is newer than every source, whatever times the copies got: so the start builds nothing.
RUN touch .next/BUILD_ID dist/*.mjs
RUN mkdir -p /data .next/cache && chown -R 1000:1000 /data .next/cache
# HOST is the container's own network: who publishes the port decides who may come, as docker-compose.yml does (loopback).
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 ENTENTE_HOSTS=localhost ENTENTE_DATA=/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/entente.mjs", "serve"]
