using System.Text;
using AgentGen.Cli.Output;
using Microsoft.Win32.SafeHandles;

namespace AgentGen.Cli;

/// <summary>What the tool reads and writes: UTF-8 without a mark, lines that end in a line feed.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        OutputBytes = output;
        Output = new StreamWriter(output, Utf8) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8) { NewLine = "\n", AutoFlush = true };
    }

    public Stream Input { get; }

    /// <summary>The stream below <see cref="Output"/>, for those who write bytes. Use one of the two.</summary>
    public Stream OutputBytes { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>The columns of the terminal; of a pipe or a file 80.</summary>
    public int Width { get; private init; } = 80;

    /// <summary>Whether what is printed may be coloured: on a terminal that can, unless the user asked for none (https://no-color.org).</summary>
    public bool HasColor { get; private init; }

    /// <summary>A terminal that is none: what is printed goes to a stream.</summary>
    public static Terminal To(Stream output, int width = 80, bool hasColor = false) =>
        new(Stream.Null, output, Stream.Null) { Width = width, HasColor = hasColor };

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new(Console.OpenStandardInput(), new BufferedStream(OpenOutput(), 32 * 1024), Console.OpenStandardError())
    {
        Width = Console.IsOutputRedirected || Console.WindowWidth is not (> 0 and var width) ? 80 : width,
        HasColor = !Console.IsOutputRedirected
            && WantsColor(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"), OperatingSystem.IsWindows()),
    };

    /// <summary>Whether the environment of a terminal asks for colours. On Windows no TERM is the rule; elsewhere it is a terminal that nobody knows.</summary>
    public static bool WantsColor(string? noColor, string? term, bool isWindows) =>
        string.IsNullOrEmpty(noColor) && (term is null ? isWindows : term is not ("" or "dumb"));

    /// <summary>A text in a colour, where there are colours.</summary>
    public string Painted(string text, Ink ink) => HasColor ? $"\e[{(int)ink}m{text}\e[0m" : text;

    public void Dispose() => Error.Dispose();

    /// <summary>The console's own stream hides from its writer that the reader of a pipe went away. A file stream does not, but would write a file from its beginning.</summary>
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            FileStream output = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!output.CanSeek)
            {
                return output;
            }
        }

        return Console.OpenStandardOutput();
    }
}
