using AgentGen.Cli;

using Terminal terminal = Terminal.OfProcess();
return await Application.RunAsync(args, terminal);
