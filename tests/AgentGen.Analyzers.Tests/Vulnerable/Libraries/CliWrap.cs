using System.Collections.Generic;
using System.Threading.Tasks;

namespace CliWrap
{
    public static class Cli
    {
        public static Command Wrap(string targetFilePath) => new();
    }

    public class Command
    {
        public Command WithArguments(string arguments) => this;

        public Command WithArguments(IEnumerable<string> arguments) => this;
    }
}

namespace CliWrap.Buffered
{
    public class BufferedCommandResult
    {
        public string StandardOutput => "";
    }

    public static class BufferedCommandExtensions
    {
        public static Task<BufferedCommandResult> ExecuteBufferedAsync(this Command command) => Task.FromResult(new BufferedCommandResult());
    }
}
