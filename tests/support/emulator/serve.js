// Telegram for tests on one port of this machine; says when it is ready and ends with its parent.
const TelegramServer = require("telegram-test-api");

const server = new TelegramServer({ port: Number(process.argv[2]), host: "127.0.0.1", storeTimeout: 3600 });
process.stdin.on("end", () => process.exit(0)).resume();
server.start().then(() => console.log("ready"));
