namespace AgentGen.Shell.Analysis;

/// <summary>Notes which files commands leave behind: downloads, decoded texts, copies.</summary>
internal static class Downloads
{
    internal static void Note(WrittenFiles files, IReadOnlyList<Argument> arguments, Flow input)
    {
        switch (ShellPaths.Name(arguments[0].Text))
        {
            case "curl" or "wget" or "wget2" or "aria2c" or "axel" or "fetch" or "http" or "https" or "xh":
                NoteDownload(files, arguments);
                break;
            case "tee":
                NoteCopies(files, arguments, input.Exists ? input : Flow.Unknown);
                break;
            case "cp" or "mv" or "ln" or "install" or "link" when files.Any && arguments.Count >= 3:
                NoteCopy(files, arguments);
                break;
            case "dd":
                NoteDd(files, arguments, input);
                break;
            case "openssl" or "gpg" or "gpg2" or "xxd" or "uudecode" or "base64" or "base32" when arguments.Count > 2:
                NoteDecoded(files, arguments);
                break;
            case "scp" or "rsync" or "sftp" when arguments.Count > 2 && arguments[arguments.Count - 2].Text.IndexOf(':') > 0:
                NoteFetched(files, arguments[arguments.Count - 2], arguments[arguments.Count - 1]);
                break;
        }
    }

    private static void NoteDownload(WrittenFiles files, IReadOnlyList<Argument> arguments)
    {
        bool wget = ShellPaths.Name(arguments[0].Text) is "wget" or "wget2";
        Argument? directory = null;
        Argument? named = null;
        for (int i = 1; i + 1 < arguments.Count; i++)
        {
            string text = arguments[i].Text;
            bool cluster = text.Length > 1 && text[0] == '-' && text[1] != '-';
            if (text is "--output" or "--output-document" or "--out" || (cluster && text[text.Length - 1] == (wget ? 'O' : 'o')))
            {
                named = arguments[i + 1];
            }
            else if (text is "--output-dir" or "--directory-prefix" or "-P" or "-d" or "--dir")
            {
                directory = arguments[i + 1];
            }
        }

        foreach (Argument argument in arguments.Skip(1))
        {
            string text = argument.Text;
            int equals = text.IndexOf('=');
            if (equals > 0 && text.Substring(0, equals) is "--output" or "--output-document" or "--out")
            {
                named = argument.WithText(text.Substring(equals + 1));
            }
            else if (text.Length > 2 && text.StartsWith(wget ? "-O" : "-o", StringComparison.Ordinal))
            {
                named = argument.WithText(text.Substring(2));
            }
        }

        if (named is { } file)
        {
            files.Write(file, Flow.From(Origin.Downloaded), append: false, certain: true);
        }

        foreach (Argument argument in arguments.Skip(1))
        {
            NoteAddress(files, argument, directory);
        }
    }

    // The last segment of an address is the name that a download gets without another.
    private static void NoteAddress(WrittenFiles files, Argument address, Argument? directory)
    {
        string text = address.Text;
        int end = text.IndexOfAny(['?', '#']);
        text = end < 0 ? text : text.Substring(0, end);
        int slash = text.LastIndexOf('/');
        if (slash < 0 || text[0] == '-' || slash == text.Length - 1 || text.IndexOf('\0', slash) >= 0)
        {
            return;
        }

        string name = text.Substring(slash + 1);
        files.Write(address.WithText(name), Flow.From(Origin.Downloaded), append: false, certain: false);
        if (directory is { } place)
        {
            files.Write(address.WithText(place.Text.TrimEnd('/') + "/" + name), Flow.From(Origin.Downloaded), append: false, certain: false);
        }
    }

    private static void NoteCopies(WrittenFiles files, IReadOnlyList<Argument> arguments, Flow content)
    {
        bool appends = false;
        for (int i = 1; i < arguments.Count; i++)
        {
            appends |= arguments[i].Text is "-a" or "--append";
            if (!arguments[i].IsOption)
            {
                files.Write(arguments[i], content, appends, certain: true);
            }
        }
    }

    private static void NoteCopy(WrittenFiles files, IReadOnlyList<Argument> arguments)
    {
        Argument target = arguments[arguments.Count - 1];
        for (int i = 1; i < arguments.Count - 1; i++)
        {
            if (!arguments[i].IsOption && files.Find(arguments[i]) is { } content)
            {
                Argument inside = target.WithText(target.Text.TrimEnd('/') + "/" + ShellPaths.Name(arguments[i].Text));
                for (int k = 0; k < content.Count; k++)
                {
                    files.Write(target, content[k], append: false, certain: k == 0);
                    files.Write(inside, content[k], append: false, certain: k == 0);
                }
            }
        }
    }

    private static void NoteDd(WrittenFiles files, IReadOnlyList<Argument> arguments, Flow input)
    {
        Flow content = input.Exists ? input : Flow.Unknown;
        foreach (Argument argument in arguments)
        {
            if (argument.Text.StartsWith("if=", StringComparison.Ordinal) && files.Find(argument.WithText(argument.Text.Substring(3))) is { } source)
            {
                content = source[0];
            }
            else if (argument.Text.StartsWith("of=", StringComparison.Ordinal))
            {
                files.Write(argument.WithText(argument.Text.Substring(3)), content, append: false, certain: true);
            }
        }
    }

    private static void NoteDecoded(WrittenFiles files, IReadOnlyList<Argument> arguments)
    {
        bool decodes = ShellPaths.Name(arguments[0].Text) == "uudecode" || arguments.Any(static argument => IsDecode(argument.Text));
        for (int i = 1; decodes && i < arguments.Count; i++)
        {
            bool last = arguments[0].Text == "xxd" && i > 2 && i == arguments.Count - 1 && !arguments[i - 1].IsOption;
            if (last || arguments[i - 1].Text is "-out" or "-o" or "--output")
            {
                files.Write(arguments[i], Flow.From(Origin.Decoded), append: false, certain: false);
            }
        }
    }

    private static bool IsDecode(string option) => option is "-d" or "-D" or "--decode" or "--decrypt" or "-r" or "-rp" or "-p";

    private static void NoteFetched(WrittenFiles files, Argument source, Argument target)
    {
        Flow content = Flow.From(Origin.Downloaded);
        string name = ShellPaths.Name(source.Text.Substring(source.Text.IndexOf(':') + 1));
        files.Write(target, content, append: false, certain: false);
        files.Write(target.WithText(target.Text.TrimEnd('/') + "/" + name), content, append: false, certain: false);
        if (target.Text is "." or "./")
        {
            files.Write(target.WithText(name), content, append: false, certain: false);
        }
    }
}
