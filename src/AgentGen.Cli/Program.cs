using System.CommandLine;

RootCommand root = new("Check shell commands, print tool schemas, look into runs.");
return await root.Parse(args).InvokeAsync();
