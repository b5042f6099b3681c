FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
# The embedded database lives in a volume; with DATABASE_URL set it stays empty.
ENV HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
# The program is bundled here, by a user who may write.
RUN node src/cli/netlaws.js --help > /dev/null
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli/netlaws.js"]
