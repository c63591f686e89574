// Telegram for tests on one port of this machine; says when it is ready and ends with its parent.
const TelegramServer = require("telegram-test-api");

const server = new TelegramServer({ port: Number(process.argv[2]), host: "127.0.0.1", storeTimeout: 3600 });
// It counts on only after a webhook has answered: of two updates at once the second would have the number of the first.
const add = server.addUserUpdate.bind(server);
server.addUserUpdate = (update) => add({ ...update, updateId: server.updateId++ });
process.stdin.on("end", () => process.exit(0)).resume();
server.start().then(() => console.log("ready"));
