using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Clients of stores that do not speak SQL.</summary>
internal static class DocumentStores
{
    private static readonly HashSet<string> RedisReads = Words("""
        GET MGET STRLEN GETRANGE SUBSTR EXISTS KEYS SCAN TYPE TTL PTTL EXPIRETIME DUMP RANDOMKEY DBSIZE INFO PING ECHO TIME HGET HMGET HGETALL HKEYS HVALS
        HLEN HEXISTS HSCAN HSTRLEN HRANDFIELD LRANGE LLEN LINDEX LPOS SMEMBERS SCARD SISMEMBER SMISMEMBER SRANDMEMBER SSCAN SINTER SUNION SDIFF SINTERCARD
        ZRANGE ZREVRANGE ZRANGEBYSCORE ZREVRANGEBYSCORE ZRANGEBYLEX ZSCORE ZMSCORE ZRANK ZREVRANK ZCARD ZCOUNT ZLEXCOUNT ZSCAN ZRANDMEMBER ZINTER ZUNION ZDIFF
        XRANGE XREVRANGE XLEN XINFO XREAD XPENDING GEOPOS GEODIST GEOHASH GEOSEARCH BITCOUNT BITPOS GETBIT PFCOUNT OBJECT MONITOR LASTSAVE ROLE COMMAND AUTH
        SELECT HELLO SUBSCRIBE PSUBSCRIBE PUBSUB WAIT LOLWUT TOUCH JSON.GET FT.SEARCH FT.INFO
        """);

    private static readonly HashSet<string> RedisGroups = Words("CONFIG CLIENT CLUSTER MEMORY SLOWLOG LATENCY ACL MODULE SCRIPT DEBUG");

    private static readonly HashSet<string> RedisAsks = Words("""
        GET LIST INFO NODES SLOTS SHARDS MYID USAGE STATS DOCTOR LEN HISTORY LATEST GETNAME ID CAT WHOAMI GETUSER USERS EXISTS HELP KEYSLOT COUNTKEYSINSLOT
        HISTOGRAM
        """);

    private static readonly string[] RedisPasswords = ["requirepass", "masterauth", "tls-key-file-pass", "tls-client-key-file-pass"];

    private static readonly HashSet<string> MongoReads = Words("""
        find findOne count countDocuments estimatedDocumentCount aggregate distinct explain stats dataSize totalSize storageSize totalIndexSize getIndexes
        getIndices getCollection getCollectionNames getCollectionInfos getSiblingDB getDB getName getUsers getRoles getUser getRole listCollections
        listDatabases serverStatus hostInfo status conf isMaster hello currentOp buildInfo version printReplicationInfo printSecondaryReplicationInfo getMongo
        getDBNames pretty limit skip sort toArray forEach map filter length size hasNext next project projection hint maxTimeMS batchSize print printjson
        printjsonl tojson toJSON JSON stringify parse ObjectId ISODate Date NumberInt NumberLong NumberDecimal UUID BinData Timestamp isCapped validate
        latencyStats getShardDistribution readPref readConcern collation comment itcount join keys values entries includes indexOf startsWith toString Object
        Array function getLog getParameter getProfilingStatus getReplicationInfo show match group push adminCommand runCommand log if for while return reduce
        some every slice concat
        """);

    private static readonly HashSet<string> MongoDestroys = Words("drop dropDatabase dropCollection deleteMany remove dropIndexes dropUser dropAllUsers dropRole dropAllRoles shutdownServer removeShard");

    private static readonly HashSet<string> MongoCommands = Words("""
        ping serverStatus buildInfo listDatabases listCollections dbStats collStats replSetGetStatus hostInfo getLog getParameter currentOp
        connectionStatus isMaster hello top whatsmyuri getCmdLineOpts
        """);

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("redis-cli valkey-cli keydb-cli", new OptionGrammar("""
            -cxe23v -h= -p= -a= -u= -n= -s= -r= -i= -X= -d= -D= -t= --raw --no-raw --csv --json --quoted-json --quoted-input --show-pushes= --tls --sni=
            --cacert= --cacertdir= --cert= --key= --user= --pass= --askpass --no-auth-warning --scan --pattern= --quoted-pattern= --count= --bigkeys --memkeys
            --memkeys-samples= --hotkeys --stat --latency --latency-history --latency-dist --intrinsic-latency= --eval= --ldb --cluster= --rdb=
            --functions-rdb= --pipe --pipe-timeout= --verbose --version --help --insecure --replica
            """), OperandRole.Data)
            .Writing("--rdb --functions-rdb", match: ["redis-cli --rdb dump.rdb"], noMatch: ["redis-cli info"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Runs a script or commands that are not known before.",
                When.Option("--eval --pipe --ldb -x -X"),
                match: ["redis-cli --eval s.lua", "redis-cli --pipe"], noMatch: ["redis-cli --scan"])
            .Runs(JudgeRedis, stopsAtOperand: true),
        new CommandSpec("mongosh mongo", new OptionGrammar("""
            -h -u= -p= -f= --eval= --quiet --host= --port= --username= --password= --authenticationDatabase= --authenticationMechanism= --norc --nodb --json?
            --file= --shell --tls --ssl --tlsCAFile= --tlsCertificateKeyFile= --tlsAllowInvalidCertificates --apiVersion= --retryWrites --verbose --version
            --help
            """), OperandRole.Data)
            .Runs(JudgeMongo),
    ];

    private static void JudgeRedis(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("--cluster") is { } cluster)
        {
            if (cluster.Text is not ("check" or "info" or "help"))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Changes a cluster.", cluster);
            }
        }
        else if (call.Operands.Count > 0)
        {
            JudgeRedisCommand(judge, call.From(call.Operands[0]));
        }
        else if (call.Input is { Exists: true, Text: { } text })
        {
            foreach (string line in text.Split(['\n']))
            {
                List<Argument> words = [.. line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(call.Name.WithText)];
                if (words.Count > 0)
                {
                    JudgeRedisCommand(judge, words);
                }
            }
        }
        else if (!call.Has("""
            --scan --bigkeys --memkeys --hotkeys --stat --latency --latency-history --latency-dist --intrinsic-latency --version --help --rdb --eval --pipe
            """))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Runs commands that are not known before.", call.Name);
        }
    }

    private static void JudgeRedisCommand(CommandJudge judge, List<Argument> words)
    {
        string command = words[0].Text.ToUpperInvariant();
        string second = words.Count > 1 ? words[1].Text.ToUpperInvariant() : "";
        if (command is "FLUSHALL" or "FLUSHDB" or "SHUTDOWN" || (command == "CLUSTER" && second is "RESET" or "FLUSHSLOTS" or "FORGET")
            || (command is "DEL" or "UNLINK" && judge.IsForEach))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.DestroysRemote, "Deletes every key, or stops the server.", words[0]);
        }
        else if ((command == "MODULE" && second.StartsWith("LOAD", StringComparison.Ordinal))
            || (command == "CONFIG" && second == "SET" && words.Count > 2 && words[2].Text.ToLowerInvariant() is "dir" or "dbfilename"))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Loads a library into the server, or makes it write where it is told.", words[0]);
        }
        else if ((command == "CONFIG" && second == "GET" && words.Skip(2).Any(static word => ShowsPassword(word.Text)))
            || (command == "ACL" && second is "LIST" or "GETUSER"))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "Prints passwords of the store.", words[0]);
        }
        else if (!RedisReads.Contains(command) && !(RedisGroups.Contains(command) && RedisAsks.Contains(second)))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Changes what the store holds.", words[0]);
        }
    }

    private static bool ShowsPassword(string pattern) =>
        Array.Exists(RedisPasswords, name => Glob.Matches(pattern.ToLowerInvariant(), name));

    private static void JudgeMongo(Invocation call, CommandJudge judge)
    {
        if (call.ValueOf("--eval") is { } code)
        {
            JudgeScript(judge, code);
        }
        else if (call.Input is { Exists: true, Text: { } text } && !call.Has("-f --file"))
        {
            JudgeScript(judge, call.Name.WithText(text));
        }
        else if (!call.Has("--version --help -h"))
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Runs statements that are not known before.", call.Name);
        }

        foreach (int index in call.Operands)
        {
            if (call.Arguments[index].Text.EndsWith(".js", StringComparison.Ordinal))
            {
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs a script.", call.Arguments[index]);
            }
        }
    }

    // Every call must be one that reads; an operator that writes stands in a string or a name.
    private static void JudgeScript(CommandJudge judge, Argument code)
    {
        string text = code.Text;
        bool understood = code.IsKnown && text.IndexOf("$out", StringComparison.Ordinal) < 0 && text.IndexOf("$merge", StringComparison.Ordinal) < 0
            && text.IndexOf("eval", StringComparison.Ordinal) < 0
            && text.IndexOf("require", StringComparison.Ordinal) < 0 && text.IndexOf('[') is var bracket && (bracket < 0
            || text.IndexOf("](", StringComparison.Ordinal) < 0);
        foreach (string name in Calls(text))
        {
            if (MongoDestroys.Contains(name) || (name == "deleteOne" && judge.IsForEach))
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.DestroysRemote, "The statement destroys data.", code);
            }

            understood &= MongoReads.Contains(name) && (name is not ("runCommand" or "adminCommand") || AsksOnly(text, name));
        }

        if (!understood)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "The statement changes the database, or no rule knows it.", code);
        }
    }

    private static bool AsksOnly(string text, string name)
    {
        int at = text.IndexOf(name + "(", StringComparison.Ordinal) + name.Length + 1;
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            at++;
        }

        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return MongoCommands.Contains(text.Substring(at, end - at)) && text.IndexOf(name + "(", at, StringComparison.Ordinal) < 0;
    }

    private static IEnumerable<string> Calls(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '(')
            {
                continue;
            }

            int end = i;
            while (end > 0 && text[end - 1] == ' ')
            {
                end--;
            }

            int start = end;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '$'))
            {
                start--;
            }

            if (end > start)
            {
                yield return text.Substring(start, end - start);
            }
        }
    }

    private static HashSet<string> Words(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
