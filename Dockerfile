# The image: the server and its built pages, nothing to set, one volume (/data).
#   docker build -t aboutme . && docker run -p 127.0.0.1:3000:3000 -v aboutme:/data --read-only --stop-timeout 100 aboutme
# scripts/container/ does these very steps without a container engine: an instruction that it cannot do fails its test.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
# No install scripts: they fetch a second Node and the databases of the tests.
RUN npm ci --ignore-scripts
COPY vite.config.ts ./
COPY src/domain src/domain
COPY src/web src/web
RUN npm run build
RUN mkdir volume

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
# The optional ones are what libraries may be used with (Vite, TypeScript, …), but for one: see below.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY LICENSE package.json ./
COPY --from=dependencies /app/node_modules node_modules
# The hash of passwords is an optional package, one for each kind of machine.
COPY --from=build /app/node_modules/@node-rs node_modules/@node-rs
COPY src/domain src/domain
COPY src/server src/server
COPY src/cli src/cli
COPY --from=build /app/dist dist
# A new volume takes its owner from here.
COPY --from=build --chown=1000:1000 /app/volume /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
# Ready means that the database answers, too.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server/main.ts"]
