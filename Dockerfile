# The service in three steps: what it needs to be built, what it needs to run, and the two together without the rest.
ARG NODE=node:26.10.0-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node --input-type=module -e "import { ensureBuild } from './scripts/setup/build.mjs'; await ensureBuild(process.execPath)"

FROM ${NODE} AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# As in scripts/setup/run.mjs.
ENV MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=16777216 NODE_OPTIONS=--max-semi-space-size=16
WORKDIR /app
# A new volume takes over the owner of the folder that it is put on.
RUN install -d -o node -g node /data /run/master /run/limited /app/.compiled
COPY --from=modules /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json meilisearch.yml ./
COPY data ./data
COPY server ./server
COPY scripts ./scripts
USER node
# What Node makes of the program is kept with it: a start then reads it, a third of a second sooner, though nothing can be written.
ENV NODE_COMPILE_CACHE=/app/.compiled
RUN node --input-type=module -e "await Promise.all(['compose', 'app', 'admission', 'open-desk'].map((name) => import('./server/' + name + '.ts')))"
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "server/main.ts"]
