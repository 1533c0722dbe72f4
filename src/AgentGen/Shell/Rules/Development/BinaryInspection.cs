namespace AgentGen.Shell.Rules;

/// <summary>Commands that look into programs, libraries and object files.</summary>
internal static class BinaryInspection
{
    private const string Symbols = "--demangle? --no-demangle --no-recurse-limit --no-recursion-limit --recurse-limit --recursion-limit --unicode=";

    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("nm gnm llvm-nm", Symbols + """
             -ABDPSUVWXaceghjlmnoprsuvx -C? -f= -t=
            --debug-syms --defined-only --dynamic --extern-only --format= --ifunc-chars= --inlines --just-symbol-name --just-symbols --line-numbers --no-llvm-bc
            --no-sort --no-weak --numeric-sort --portability --print-armap --print-file-name --print-size --quiet --radix= --reverse-sort --size-sort
            --special-syms --synthetic --target= --undefined-only --with-symbol-versions --without-symbol-versions
            """),
        Spec.Reads("objdump gobjdump llvm-objdump", Symbols + """
             -DFGHLRSTVadefghilprstvwxz -C? -E? -I= -M= -P= -U? -W? -b= -j= -m=
            --adjust-vma= --all-headers --arch= --architecture= --archive-header --archive-headers --ctf-parent= --ctf? --debugging --debugging-tags
            --demangle? --disassemble --disassemble-all --disassemble-symbols= --disassemble-zeroes --disassemble? --disassembler-color=
            --disassembler-options= --dwarf-check --dwarf-depth= --dwarf-start= --dwarf? --dynamic-reloc --dynamic-syms --endian= --file-headers
            --file-offsets --file-start-context --full-contents --headers --include= --info --inlines --insn-width= --line-numbers --macho --no-addresses
            --no-show-raw-insn --prefix-addresses --prefix-strip= --prefix= --private-headers --private= --process-links --reloc --section-headers
            --section= --sframe? --show-all-symbols --show-raw-insn --source --source-comment? --special-syms --stabs --start-address= --stop-address=
            --syms --target= --visualize-jumps? --wide
            """),
        Spec.Reads("readelf greadelf llvm-readelf", Symbols + """
             -ADHILPSVWXacdeghlnrstuvz -C? -R= -T= -U? -p= -w? -x=
            --all --arch-specific --archive-index --ctf-parent= --ctf-strings= --ctf-symbols= --ctf? --debug-dump? --decompress --dwarf-depth= --dwarf-start=
            --dyn-syms --dynamic --enable-checks --extra-sym-info --file-header --got-contents --headers --hex-dump= --histogram --lint --lto-syms
            --no-extra-sym-info --notes --process-links --program-headers --quiet --relocated-dump= --relocs --section-details --section-groups
            --section-headers --sections --segments --sframe? --silent-truncation --string-dump= --sym-base= --symbols --syms --unwind
            --use-dynamic --version-info --wide
            """),
        Spec.Reads("size", "-?ABGHVdfhlmotvx --common --format= --radix= --target= --totals"),
        Spec.Reads("ldd", "-druv --data-relocs --function-relocs --unused --verbose"),
        Spec.Reads("otool llvm-otool", "-CDGHILMPQRSTVXacdfhjlmoprtvx +arch= -s= -p="),
        Spec.Reads("lipo", "+info +archs +detailed_info +verify_arch"),
        Spec.Reads("dwarfdump", """
            -abcfilmprstuvwEFGHIMNPRSVW --all --debug-info? --debug-line? --lookup= --name= --uuid --verify --statistics --show-children --arch=
            """),
        Spec.Prints("addr2line", """
            -RVafhiprsv -C? -b= -e= -j=
            --addresses --basenames --demangle? --exe= --functions --inlines --no-recurse-limit --no-recursion-limit --pretty-print --recurse-limit
            --recursion-limit --section= --target=
            """),
        Spec.Prints("c++filt", """
            -Rinprt -_ -s=
            --format= --no-params --no-recurse-limit --no-recursion-limit --no-strip-underscore --no-strip-underscores --no-verbose --recurse-limit
            --recursion-limit --strip-underscore --strip-underscores --types
            """),
        Spec.Reads("pahole", """
            -abdEFiIMPqrRsSTuVzkLwxXyAfNp -C= -c= -e= -m= -t= -D= -G= -K= -H= -n= -j? --anon_include --class_name= --compile --contains= --expand_pointers
            --expand_types
            --find_pointers_to= --flat_arrays --hex --holes= --nested_anon_include --nr_members --packable --reorganize --show_decl_info
            --show_only_data_members
            --show_private_classes --sizes --sort --structs --unions --verbose
            """),
    ];
}
